package dev.keiyaku.joining;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.stereotype.Component;

/**
 * What {@code user-invitation.bpmn} and the code both name. Business key: the
 * invitation's number.
 */
@Component
public class UserInvitation implements ProcessVariables {

	public static final String KEY = "user-invitation";

	public static final String APPROVE_INVITED_USER = "approve-invited-user";

	/** The message that the invited person has registered. */
	public static final String INVITATION_ACCEPTED = "invitation-accepted";

	/** The message that the company no longer invites. */
	public static final String INVITATION_WITHDRAWN = "invitation-withdrawn";

	/** What the 管理者 decided: {@code APPROVE} or {@code DECLINE}. */
	public static final String INVITED_USER_DECISION = "invitedUserDecision";

	/** The member who decided. */
	public static final String ADMINISTRATOR_ID = "administratorId";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(INVITED_USER_DECISION, ADMINISTRATOR_ID);
	}

	@Override
	public Set<String> former() {
		return Set.of(TaskDecision.FORMER);
	}

}
