package dev.keiyaku.joining.process;

import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.joining.MemberRegistration;
import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;
import dev.keiyaku.member.Companies;
import dev.keiyaku.payment.BuyerNumbers;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * A company without the payment provider's number could not order, so nobody is let in
 * without one where the provider needs it, or with one that is none of its numbers, or
 * another company's.
 */
@Component
class BuyerNumberRule implements TaskFormRule {

	private final BuyerNumbers buyerNumbers;

	private final Companies companies;

	private final AdvisoryLocks locks;

	private final Texts texts;

	BuyerNumberRule(BuyerNumbers buyerNumbers, Companies companies, AdvisoryLocks locks, Texts texts) {
		this.buyerNumbers = buyerNumbers;
		this.companies = companies;
		this.locks = locks;
		this.texts = texts;
	}

	@Override
	public String formId() {
		return "review-registration";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		boolean approved = check.decision(MemberRegistration.REGISTRATION_DECISION)
			.filter("APPROVE"::equals)
			.isPresent();
		return approved ? checkApproval(check) : check;
	}

	private FormCheck checkApproval(FormCheck check) {
		Optional<String> number = check.value(MemberRegistration.BUYER_NUMBER, String.class);
		if (number.isEmpty()) {
			return this.buyerNumbers.areNeeded() ? wrong(check, "missing") : check;
		}
		return number.flatMap(this.buyerNumbers::read)
			.map(read -> checkFree(check, read))
			.orElseGet(() -> wrong(check, "wrong"));
	}

	/** What is free now stays so until the task is completed. */
	private FormCheck checkFree(FormCheck check, String number) {
		this.locks.hold(LockUse.BUYER_NUMBER, number);
		return this.companies.ofBuyer(number)
			.map(other -> wrong(check, "taken", other.name(), other.number()))
			.orElse(check);
	}

	private FormCheck wrong(FormCheck check, String how, Object... facts) {
		return check.with(MemberRegistration.BUYER_NUMBER, this.texts.of("joining.review.buyer-number." + how, facts));
	}

}
