package dev.keiyaku.payment;

/** What the credit check (審査) of a transaction has come to (store 4.2). */
public enum CreditDecision {

	/** The provider pays: the order may be accepted. */
	PASSED,

	/** The provider declines: the order must be cancelled. */
	REFUSED,

	/** Not decided yet; the transaction uses the buyer's credit line meanwhile. */
	HELD;

	/** Nobody will change this decision any more. */
	public boolean isFinal() {
		return this != HELD;
	}

	/** The key of the decision's name in the bundle {@code messages/payment}. */
	public String messageKey() {
		return "payment.decision." + name();
	}

}
