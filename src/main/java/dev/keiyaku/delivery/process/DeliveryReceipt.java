package dev.keiyaku.delivery.process;

/**
 * What {@code delivery-receipt.bpmn} and the code both name. Business key: the order's
 * number.
 */
final class DeliveryReceipt {

	static final String KEY = "delivery-receipt";

	static final String CONFIRM_RECEIPT = "confirm-receipt";

	/**
	 * {@code O-…}, for people: a column in Tasklist. Code goes by the business key, which
	 * no form can set.
	 */
	static final String ORDER_NUMBER = "orderNumber";

	/** The member who confirmed the receipt. */
	static final String MEMBER_ID = "memberId";

	/**
	 * What staff enter on {@code arrange-delivery}; kept by the delivery, not by the
	 * process.
	 */
	static final String MAKER_ORDER_NUMBER = "makerOrderNumber";

	static final String DELIVERED_ON = "deliveredOn";

	static final String DELIVERY_NOTE = "deliveryNote";

	/**
	 * What staff found out on {@code follow-up-receipt}: {@code CONFIRMED_BY_STAFF} or
	 * {@code WAIT}.
	 */
	static final String FOLLOW_UP_DECISION = "followUpDecision";

	static final String NOTE = "note";

	private DeliveryReceipt() {
	}

}
