package dev.keiyaku.signin;

/**
 * What {@code password-reset.bpmn} and the code both name. Business key: the reset's
 * number.
 */
public final class PasswordResetProcess {

	public static final String KEY = "password-reset";

	/** Variable: whether the login ID is that of a member who may sign in. */
	public static final String MEMBER_FOUND = "memberFound";

	/** Variable: whether the reset's time is over. */
	public static final String RESET_OVER = "resetOver";

	/** Message: the member has a new password. */
	public static final String PASSWORD_RESET_USED = "password-reset-used";

	private PasswordResetProcess() {
	}

}
