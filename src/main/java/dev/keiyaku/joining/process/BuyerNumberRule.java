package dev.keiyaku.joining.process;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.payment.BuyerNumbers;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * A company without the payment provider's number could not order, so nobody is let in
 * without one where the provider needs it.
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
		boolean approved = check.value(MemberRegistration.DECISION, String.class).filter("APPROVE"::equals).isPresent();
		boolean missing = check.value(MemberRegistration.BUYER_NUMBER, String.class).isEmpty();
		return (approved && missing && this.buyerNumbers.areNeeded())
				? check.with(MemberRegistration.BUYER_NUMBER, this.texts.of("joining.review.buyer-number.missing"))
				: check;
	}

}
