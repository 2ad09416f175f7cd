package dev.keiyaku.order;

/** What a clerk can do about a credit check on hold (store 4.2). */
public enum CreditResolution {

	/** The check has passed, by the word of whoever decides where no provider does. */
	PASSED,

	/** The check was refused, likewise. */
	REFUSED,

	/** The order is cancelled without waiting any longer. */
	CANCELLED

}
