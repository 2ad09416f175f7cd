package dev.keiyaku.quote.process;

/**
 * What {@code quote-lifetime.bpmn} and the code both name. Business key: the quote's
 * number.
 */
final class QuoteLifetime {

	static final String KEY = "quote-lifetime";

	/** 0:00 JST of the day on which the customer is reminded. */
	static final String REMINDER_AT = "reminderAt";

	/** 0:00 JST of the day after the last valid one. */
	static final String EXPIRES_AT = "expiresAt";

	/** The message that the quote has been ordered. */
	static final String QUOTE_ORDERED = "quote-ordered";

	private QuoteLifetime() {
	}

}
