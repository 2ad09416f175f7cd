package dev.keiyaku.signin;

import java.util.function.BooleanSupplier;

import dev.keiyaku.signin.Attempts.Attempt;

import org.springframework.stereotype.Service;

/**
 * Limits how often a password of the staff can be tried, wherever that is, as members'
 * passwords are (store, "Signing in"; ASVS 6.3.1): by account and network address, for
 * all nodes together. A place from which somebody has given the right password within 30
 * days has a count of its own, so strangers lock nobody out.
 */
@Service
public class StaffPasswords {

	/** No login ID of a member has a colon. */
	private static final String STAFF = "staff:";

	private final Attempts attempts;

	StaffPasswords(Attempts attempts) {
		this.attempts = attempts;
	}

	/**
	 * Compares, if it may be tried.
	 * @param userId of the staff or of nobody: both are counted alike
	 * @param comparison whether the password is right
	 * @throws TooManyAttemptsException when it came too soon and nobody looked
	 */
	public boolean isRight(String userId, BooleanSupplier comparison) {
		String account = STAFF + userId;
		Client client = Client.ofRequest();
		Attempt attempt = this.attempts.begin(AttemptKind.STAFF_PASSWORD, account, client);
		boolean right = comparison.getAsBoolean();
		if (right) {
			this.attempts.succeeded(attempt);
			this.attempts.completed(account, client);
		}
		return right;
	}

	/** Forgets the mistakes at somebody's password: the next try is looked at. */
	public void forgive(String userId) {
		this.attempts.forgive(AttemptKind.STAFF_PASSWORD, STAFF + userId);
	}

}
