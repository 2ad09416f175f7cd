package dev.keiyaku.order;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import org.springframework.stereotype.Component;

/**
 * What {@code order-billing.bpmn} and the code both name. Business key: the order's
 * number.
 */
@Component
public class OrderBillingProcess implements ProcessVariables {

	public static final String KEY = "order-billing";

	/** {@code O-…}, for people: a column in Tasklist. */
	public static final String ORDER_NUMBER = "orderNumber";

	/** What is to be done now: a {@link OrderBilling.Step}. */
	public static final String BILLING_STEP = "billingStep";

	/**
	 * 0:00 JST of the day on which it is looked at again; null when nothing is waited
	 * for.
	 */
	public static final String BILLING_AT = "billingAt";

	/** What the called process {@code credit-check} came to. */
	public static final String CREDIT_DECISION = "creditDecision";

	/**
	 * What a clerk decided on {@code resolve-order-billing}: {@code CHECK_AGAIN} or
	 * {@code BY_HAND}.
	 */
	public static final String BILLING_DECISION = "orderBillingDecision";

	/** What a clerk wrote to the customer; kept by the bill, not by the process. */
	public static final String BILLING_NOTE = "billingNote";

	/**
	 * The message that it is certain of one of the order's contracts whether it ends
	 * before it starts. The instance takes it wherever it waits for longer; where it does
	 * not, it locks the order and sees for itself.
	 */
	public static final String PARTS_SETTLED = "order-parts-settled";

	/**
	 * The message that one of the contracts has ended before it started: what is being
	 * registered anew is broken off.
	 */
	public static final String PART_ENDED = "order-part-ended";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(ORDER_NUMBER, BILLING_STEP, BILLING_AT, CREDIT_DECISION, BILLING_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(BILLING_NOTE);
	}

}
