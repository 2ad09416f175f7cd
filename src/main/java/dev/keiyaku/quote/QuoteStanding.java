package dev.keiyaku.quote;

/**
 * What a quote is good for on a day: its {@link QuoteStatus}, and whether all that it
 * names is still sold.
 */
public enum QuoteStanding {

	/** It can be ordered. */
	ORDERABLE,

	/** It is valid, but names something that is no longer sold. */
	NOT_ORDERABLE,

	/** It was ordered, once and for all. */
	ORDERED,

	/** Its last valid day is over. */
	EXPIRED

}
