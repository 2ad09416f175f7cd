package dev.keiyaku.limit;

import java.time.Duration;

/** Something was asked for too often; it was not done and is not counted. */
public class LimitReachedException extends RuntimeException {

	private final Limit limit;

	private final Duration wait;

	/**
	 * Says when to try again.
	 * @param limit what is used up
	 * @param wait until there is a share again
	 */
	public LimitReachedException(Limit limit, Duration wait) {
		super(limit.name());
		this.limit = limit;
		this.wait = wait;
	}

	public Limit limit() {
		return this.limit;
	}

	/** Returns how long until it can be tried again, whole seconds, at least one. */
	public Duration pause() {
		return Duration.ofSeconds(Math.max(1, this.wait.plusMillis(999).toSeconds()));
	}

}
