package dev.keiyaku.order.process;

/**
 * What {@code order-acceptance.bpmn} and the code both name. Business key: the order's
 * number.
 */
final class OrderAcceptance {

	static final String KEY = "order-acceptance";

	/**
	 * {@code O-…}, for people: a column in Tasklist. Code goes by the business key, which
	 * no form can set.
	 */
	static final String ORDER_NUMBER = "orderNumber";

	/**
	 * {@code PASSED}, {@code REFUSED}, {@code HELD}, or {@code CANCELLED} by a clerk
	 * while it was on hold.
	 */
	static final String CREDIT_DECISION = "creditDecision";

	/** {@code CLERK} or {@code AUTOMATIC}: what the decision order-review says. */
	static final String REVIEW = "review";

	/** The task of whose deadline the desk is reminded. */
	static final String ACCEPT_ORDER = "accept-order";

	/** What a clerk decided on {@code accept-order}: {@code ACCEPT} or {@code CANCEL}. */
	static final String ACCEPTANCE_DECISION = "acceptanceDecision";

	/**
	 * What a clerk entered on {@code resolve-credit-check}: a
	 * {@link dev.keiyaku.order.CreditResolution}.
	 */
	static final String CREDIT_RESOLUTION = "creditResolution";

	/**
	 * What a clerk entered for the customer to read; kept by the order, not by the
	 * process.
	 */
	static final String CANCELLATION_REASON = "cancellationReason";

	/**
	 * The message that a credit check on hold may have been decided. It only makes the
	 * store ask; what else it carries is not believed.
	 */
	static final String CREDIT_DECIDED = "credit-decided";

	/** The message that the customer has cancelled the order. */
	static final String ORDER_CANCELLED = "order-cancelled";

	private OrderAcceptance() {
	}

}
