package dev.keiyaku.signin.process;

/**
 * What {@code password-reset.bpmn} and the code both name. Business key: the reset's
 * number.
 */
final class PasswordResetProcess {

	static final String KEY = "password-reset";

	/** Variable: whether the login ID is that of a member who may sign in. */
	static final String MEMBER_FOUND = "memberFound";

	/** Variable: whether the reset's time is over. */
	static final String RESET_OVER = "resetOver";

	/** Message: the member has a new password. */
	static final String PASSWORD_RESET_USED = "password-reset-used";

	private PasswordResetProcess() {
	}

}
