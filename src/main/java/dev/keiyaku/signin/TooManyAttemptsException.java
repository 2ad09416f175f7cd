package dev.keiyaku.signin;

import java.time.Duration;

/** A try that came too soon and was not looked at. */
public class TooManyAttemptsException extends RuntimeException {

	private final Duration wait;

	TooManyAttemptsException(Duration wait) {
		this.wait = wait;
	}

	/**
	 * @return whole minutes until the next try, at least one
	 */
	public long minutes() {
		return Math.max(1, (this.wait.toSeconds() + 59) / 60);
	}

}
