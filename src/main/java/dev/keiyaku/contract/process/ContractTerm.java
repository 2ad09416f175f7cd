package dev.keiyaku.contract.process;

/**
 * What {@code contract-term.bpmn} and the code both name. Business key: the contract's
 * number.
 */
final class ContractTerm {

	static final String KEY = "contract-term";

	/** {@code C-…} */
	static final String CONTRACT_NUMBER = "contractNumber";

	/** 1 for the first. */
	static final String TERM = "term";

	/** 0:00 JST of the term's first day. */
	static final String TERM_STARTS_AT = "termStartsAt";

	/**
	 * 0:00 JST of the day on which the customer is told of the renewal; null when nobody
	 * is told.
	 */
	static final String RENEWAL_NOTICE_AT = "renewalNoticeAt";

	/** 0:00 JST of the day after the term's last day. */
	static final String TERM_ENDS_AT = "termEndsAt";

	/** The answer of a contract whose customer is not told of a renewal. */
	static final String NO_RENEWAL_NOTICE = "no-renewal-notice";

	/** The answers of a contract that is to end. */
	static final String RENEWAL_NOT_EXPECTED = "renewal-not-expected";

	static final String CONTRACT_STOPS = "contract-stops";

	private ContractTerm() {
	}

}
