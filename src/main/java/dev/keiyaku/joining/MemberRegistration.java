package dev.keiyaku.joining;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.stereotype.Component;

/**
 * What {@code member-registration.bpmn} and the code both name. Business key: the
 * application's number.
 */
@Component
public class MemberRegistration implements ProcessVariables {

	public static final String KEY = "member-registration";

	/** Whether a member or another application has the address: a {@code Boolean}. */
	public static final String ADDRESS_TAKEN = "addressTaken";

	/** The message that the person at the address is the applicant. */
	public static final String IDENTITY_CONFIRMED = "identity-confirmed";

	/** What the clerk decided: {@code APPROVE} or {@code DECLINE}. */
	public static final String REGISTRATION_DECISION = "registrationDecision";

	/** What the clerk entered; kept by the company, not by the process. */
	public static final String BUYER_NUMBER = "buyerNumber";

	/**
	 * What the clerk entered for the applicant to read; kept by the application, not by
	 * the process.
	 */
	public static final String DECLINE_REASON = "declineReason";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(ADDRESS_TAKEN, REGISTRATION_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(DECLINE_REASON);
	}

	@Override
	public Set<String> former() {
		return Set.of(TaskDecision.FORMER);
	}

}
