package dev.keiyaku.payment;

/** Why the provider declined a transaction. */
public enum RefusalReason {

	/** The buyer has not paid an earlier invoice. */
	UNPAID,

	/** The transaction does not fit into the buyer's credit line. */
	OVER_LIMIT,

	/** The provider's overall judgement, which it does not explain. */
	OVERALL_JUDGEMENT,

	/** A reason that this store does not know yet. */
	OTHER;

	/** The key of the reason's wording in the bundle {@code messages/payment}. */
	public String messageKey() {
		return "payment.refusal." + name();
	}

}
