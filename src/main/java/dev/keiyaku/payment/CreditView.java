package dev.keiyaku.payment;

import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** Puts credit checks into words for clerks. */
@Component
public class CreditView {

	private final Texts texts;

	CreditView(Texts texts) {
		this.texts = texts;
	}

	public CreditFacts of(CreditCheck check) {
		String decision = check.decision().map((found) -> this.texts.of(found.messageKey())).orElse("");
		String reason = check.refusalReason()
			.map(RefusalReason::messageKey)
			.map(this.texts::of)
			.or(check::cancellationReason)
			.orElse("");
		return new CreditFacts((decision + " " + reason).strip(), this.texts.moment(check.changedAt()),
				check.providerTransactionId().orElse(""), check.decidedByHand());
	}

}
