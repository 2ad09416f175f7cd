package dev.keiyaku.amendment;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.stereotype.Component;

/**
 * What {@code contract-cancellation.bpmn} and the code both name. Business key: the
 * procedure's number.
 */
@Component
public class ContractCancellation implements ProcessVariables {

	public static final String KEY = "contract-cancellation";

	/**
	 * 0:00 JST of the effective day: until then it can be taken back. Not there where the
	 * contract has not started.
	 */
	public static final String EFFECTIVE_AT = "effectiveAt";

	/**
	 * What a clerk decided on {@code review-cancellation}: {@code ACCEPT} or
	 * {@code DECLINE}.
	 */
	public static final String CANCELLATION_DECISION = "cancellationDecision";

	/**
	 * What a clerk wrote to the customer; kept by the procedure, not by the process.
	 */
	public static final String DECLINE_REASON = "declineReason";

	/**
	 * The last day of the maker's service, as a clerk has arranged it; kept by the
	 * procedure as well.
	 */
	public static final String ARRANGED_END = "arrangedEnd";

	/** The message that it is taken back, by the customer or at the customer's wish. */
	public static final String WITHDRAWN = "amendment-withdrawn";

	/** The way that it goes where the contract has not started. */
	static final String ENDS_UNSTARTED = "ends-unstarted";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(EFFECTIVE_AT, CANCELLATION_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(DECLINE_REASON);
	}

}
