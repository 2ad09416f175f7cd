package dev.keiyaku.quote;

/**
 * What {@code quote-lifetime.bpmn} and the code both name. Business key: the quote's
 * number.
 */
public final class QuoteLifetime {

	public static final String KEY = "quote-lifetime";

	/** 0:00 JST of the day on which the customer is reminded. */
	public static final String REMINDER_AT = "reminderAt";

	/** 0:00 JST of the day after the last valid one. */
	public static final String EXPIRES_AT = "expiresAt";

	/** The message that the quote has been ordered. */
	public static final String QUOTE_ORDERED = "quote-ordered";

	private QuoteLifetime() {
	}

}
