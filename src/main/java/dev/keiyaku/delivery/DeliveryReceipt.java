package dev.keiyaku.delivery;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.stereotype.Component;

/**
 * What {@code delivery-receipt.bpmn} and the code both name. Business key: the order's
 * number.
 */
@Component
public class DeliveryReceipt implements ProcessVariables {

	public static final String KEY = "delivery-receipt";

	public static final String CONFIRM_RECEIPT = "confirm-receipt";

	/**
	 * {@code O-…}, for people: a column in Tasklist. Code goes by the business key, which
	 * no form can set.
	 */
	public static final String ORDER_NUMBER = "orderNumber";

	/** The member who confirmed the receipt. */
	public static final String MEMBER_ID = "memberId";

	/**
	 * What staff enter on {@code arrange-delivery}; kept by the delivery, not by the
	 * process.
	 */
	public static final String MAKER_ORDER_NUMBER = "makerOrderNumber";

	public static final String DELIVERED_ON = "deliveredOn";

	public static final String DELIVERY_NOTE = "deliveryNote";

	/**
	 * What staff found out on {@code follow-up-receipt}: {@code CONFIRMED_BY_STAFF} or
	 * {@code WAIT}.
	 */
	public static final String FOLLOW_UP_DECISION = "followUpDecision";

	public static final String NOTE = "note";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(ORDER_NUMBER, MEMBER_ID, FOLLOW_UP_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(DELIVERY_NOTE, NOTE);
	}

	@Override
	public Set<String> former() {
		return Set.of(TaskDecision.FORMER);
	}

}
