package dev.keiyaku.quote;

/** Where a quote stands. */
public enum QuoteStatus {

	/** It can be ordered. */
	ISSUED,

	/** It was ordered, once and for all. */
	ORDERED,

	/** Its last valid day is over. */
	EXPIRED

}
