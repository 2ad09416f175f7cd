package dev.keiyaku.joining.process;

import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.joining.MemberRegistration;
import dev.keiyaku.payment.BuyerNumbers;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * A company without the payment provider's number could not order, so nobody is let in
 * without one where the provider needs it, or with one that is none of its numbers.
 */
@Component
class BuyerNumberRule implements TaskFormRule {

	private final BuyerNumbers buyerNumbers;

	private final Texts texts;

	BuyerNumberRule(BuyerNumbers buyerNumbers, Texts texts) {
		this.buyerNumbers = buyerNumbers;
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
		return number.flatMap(this.buyerNumbers::read).isPresent() ? check : wrong(check, "wrong");
	}

	private FormCheck wrong(FormCheck check, String how) {
		return check.with(MemberRegistration.BUYER_NUMBER, this.texts.of("joining.review.buyer-number." + how));
	}

}
