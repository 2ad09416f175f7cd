package dev.keiyaku.joining.process;

/**
 * What {@code user-invitation.bpmn} and the code both name. Business key: the
 * invitation's number.
 */
final class UserInvitation {

	static final String KEY = "user-invitation";

	static final String APPROVE_INVITED_USER = "approve-invited-user";

	/** The message that the invited person has registered. */
	static final String INVITATION_ACCEPTED = "invitation-accepted";

	/** The message that the company no longer invites. */
	static final String INVITATION_WITHDRAWN = "invitation-withdrawn";

	/** What the 管理者 decided: {@code APPROVE} or {@code DECLINE}. */
	static final String INVITED_USER_DECISION = "invitedUserDecision";

	/** The member who decided. */
	static final String ADMINISTRATOR_ID = "administratorId";

	private UserInvitation() {
	}

}
