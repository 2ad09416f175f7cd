package dev.keiyaku.order;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.stereotype.Component;

/**
 * What {@code order-acceptance.bpmn} and the code both name. Business key: the order's
 * number.
 */
@Component
public class OrderAcceptance implements ProcessVariables {

	public static final String KEY = "order-acceptance";

	/**
	 * {@code O-…}, for people: a column in Tasklist. Code goes by the business key, which
	 * no form can set.
	 */
	public static final String ORDER_NUMBER = "orderNumber";

	/**
	 * What the called process {@code credit-check} came to: {@code PASSED},
	 * {@code REFUSED}, or {@code CANCELLED} by a clerk while it was on hold.
	 */
	public static final String CREDIT_DECISION = "creditDecision";

	/** {@code CLERK} or {@code AUTOMATIC}: what the decision order-review says. */
	public static final String REVIEW = "review";

	/** The task of whose deadline the desk is reminded. */
	public static final String ACCEPT_ORDER = "accept-order";

	/** What a clerk decided on {@code accept-order}: {@code ACCEPT} or {@code CANCEL}. */
	public static final String ACCEPTANCE_DECISION = "acceptanceDecision";

	/**
	 * What a clerk entered for the customer to read; kept by the order, not by the
	 * process.
	 */
	public static final String CANCELLATION_REASON = "cancellationReason";

	/** The message that the customer has cancelled the order. */
	public static final String ORDER_CANCELLED = "order-cancelled";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(ORDER_NUMBER, CREDIT_DECISION, REVIEW, ACCEPTANCE_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(CANCELLATION_REASON);
	}

	@Override
	public Set<String> former() {
		return Set.of(TaskDecision.FORMER);
	}

}
