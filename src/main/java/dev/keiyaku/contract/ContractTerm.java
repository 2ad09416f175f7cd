package dev.keiyaku.contract;

/**
 * What {@code contract-term.bpmn} and the code both name. Business key: the contract's
 * number.
 */
public final class ContractTerm {

	public static final String KEY = "contract-term";

	/** 1 for the first. */
	public static final String TERM = "term";

	/** 0:00 JST of the term's first day. */
	public static final String TERM_STARTS_AT = "termStartsAt";

	/**
	 * 0:00 JST of the day on which the customer is told of the renewal; null when nobody
	 * is told.
	 */
	public static final String RENEWAL_NOTICE_AT = "renewalNoticeAt";

	/** 0:00 JST of the day after the term's last day. */
	public static final String TERM_ENDS_AT = "termEndsAt";

	/** Whether the customer has been told that the contract ends. */
	public static final String END_TOLD = "endTold";

	/**
	 * A procedure on the contract is certain, or over. The instance takes it only where
	 * it waits for it, which it decides with the contract locked: nobody keeps the
	 * message for it.
	 */
	public static final String PROCEDURE_SETTLED = "procedure-settled";

	/** The contract has ended because its term is not paid. */
	public static final String CONTRACT_ENDED_UNPAID = "contract-ended-unpaid";

	/** The answer of a contract whose customer is not told of a renewal. */
	public static final String NO_RENEWAL_NOTICE = "no-renewal-notice";

	/** The answers of a contract that is to end. */
	public static final String RENEWAL_NOT_EXPECTED = "renewal-not-expected";

	public static final String CONTRACT_STOPS = "contract-stops";

	private ContractTerm() {
	}

}
