package dev.keiyaku.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who knew a member's password and has yet to prove the second factor. It is
 * kept in the session and gives no access to anything.
 *
 * @param since when the password was right
 * @param firstTime whether the second factor has yet to be set up
 * @param withApp whether the member has set up an authenticator app
 * @param codeNumber the number of the mailed code that counts for this sign-in, or null
 * @param appSecret the encrypted secret of an app that is being set up, or null
 */
public record PendingSignIn(long memberId, String loginId, Instant since, boolean firstTime, boolean withApp,
		String codeNumber, String appSecret) implements Serializable {

	private static final Duration LIFE = Duration.ofMinutes(30);

	PendingSignIn withCode(String number) {
		return new PendingSignIn(this.memberId, this.loginId, this.since, this.firstTime, this.withApp, number,
				this.appSecret);
	}

	PendingSignIn withAppSecret(String secret) {
		return new PendingSignIn(this.memberId, this.loginId, this.since, this.firstTime, this.withApp, this.codeNumber,
				secret);
	}

	/** Whether the password has to be entered again. */
	public boolean isOver(Instant now) {
		return now.isAfter(this.since.plus(LIFE));
	}

	@Override
	public String toString() {
		return "PendingSignIn[memberId=%d]".formatted(this.memberId);
	}

}
