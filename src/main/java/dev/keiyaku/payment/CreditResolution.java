package dev.keiyaku.payment;

/** What a clerk can do about a credit check on hold (store 4.2). */
public enum CreditResolution {

	/** The check has passed, by the word of whoever decides where no provider does. */
	PASSED,

	/** The check was refused, likewise. */
	REFUSED,

	/** What asked for the check is cancelled without waiting any longer. */
	CANCELLED;

	/** The key of its name in the bundle {@code messages/payment}. */
	public String messageKey() {
		return "payment.credit-resolution." + name();
	}

}
