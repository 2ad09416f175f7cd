package dev.keiyaku.amendment;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.stereotype.Component;

/**
 * What {@code contract-change.bpmn} and the code both name. Business key: the procedure's
 * number.
 */
@Component
public class ContractChange implements ProcessVariables {

	public static final String KEY = "contract-change";

	/** 0:00 JST of the effective day: until then it can be taken back. */
	public static final String EFFECTIVE_AT = "effectiveAt";

	/** What {@code credit-check} came to; not there where nothing was checked. */
	public static final String CREDIT_DECISION = "creditDecision";

	/**
	 * What a clerk decided on {@code review-contract-change}: {@code ACCEPT} or
	 * {@code DECLINE}.
	 */
	public static final String CHANGE_DECISION = "changeDecision";

	/**
	 * What a clerk wrote to the customer; kept by the procedure, not by the process.
	 */
	public static final String DECLINE_REASON = "declineReason";

	/** The message that it is taken back, by the customer or at the customer's wish. */
	public static final String WITHDRAWN = "amendment-withdrawn";

	/** The ways that it goes where nothing more is billed, or nothing delivered. */
	static final String CREDIT_NOT_NEEDED = "credit-not-needed";

	static final String DELIVERY_NOT_NEEDED = "delivery-not-needed";

	static final String NOTHING_TO_BILL = "nothing-to-bill";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(EFFECTIVE_AT, CREDIT_DECISION, CHANGE_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(DECLINE_REASON);
	}

}
