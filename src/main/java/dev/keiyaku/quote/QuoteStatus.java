package dev.keiyaku.quote;

/** Where a quote stands in its own life; {@link QuoteStanding} is what customers read. */
public enum QuoteStatus {

	/** Its last valid day is not over, and nobody has ordered it. */
	ISSUED,

	/** It was ordered, once and for all. */
	ORDERED,

	/** Its last valid day is over. */
	EXPIRED

}
