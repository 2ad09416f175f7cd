package dev.keiyaku.amendment;

/** When a procedure takes effect (store 6.2). */
public enum Timing {

	/** With the first day of the term after the one in which it was asked for. */
	END_OF_TERM,

	/** On the day that the customer chose, within the running term. */
	IMMEDIATE,

	/** At once when staff accept: the contract has not started yet. */
	BEFORE_START

}
