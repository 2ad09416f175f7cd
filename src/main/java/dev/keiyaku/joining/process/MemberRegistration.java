package dev.keiyaku.joining.process;

/**
 * What {@code member-registration.bpmn} and the code both name. Business key: the
 * application's number.
 */
final class MemberRegistration {

	static final String KEY = "member-registration";

	/** Whether a member or another application has the address: a {@code Boolean}. */
	static final String ADDRESS_TAKEN = "addressTaken";

	/** The message that the person at the address is the applicant. */
	static final String IDENTITY_CONFIRMED = "identity-confirmed";

	/** What the clerk decided: {@code APPROVE} or {@code DECLINE}. */
	static final String REGISTRATION_DECISION = "registrationDecision";

	/** What the clerk entered; kept by the company, not by the process. */
	static final String BUYER_NUMBER = "buyerNumber";

	/**
	 * What the clerk entered for the applicant to read; kept by the application, not by
	 * the process.
	 */
	static final String DECLINE_REASON = "declineReason";

	private MemberRegistration() {
	}

}
