package dev.keiyaku.signin;

import java.time.Duration;

/**
 * What can be tried too often, and how often that is (store, "Signing in"; ASVS 6.3.1,
 * 6.6.3).
 */
enum AttemptKind {

	PASSWORD(Duration.ofDays(1), 100, true),

	/** Of a user of the engine's webapps. */
	STAFF_PASSWORD(Duration.ofDays(1), 100, true),

	/** Mailed codes and those of an app, which an attacker may mix. */
	CODE(Duration.ofDays(1), 20, true),

	BACKUP_CODE(Duration.ofDays(1), 20, true),

	TEMPORARY_PASSWORD(Duration.ofDays(1), 20, true),

	/** A sign-in that went through all its steps; it is counted for nothing. */
	COMPLETE(Duration.ofDays(30), Integer.MAX_VALUE, false);

	private static final int FREE_FAILURES = 3;

	private static final int LONGEST_DELAY_SECONDS = 900;

	private final Duration window;

	private final int maximum;

	private final boolean delaying;

	AttemptKind(Duration window, int maximum, boolean delaying) {
		this.window = window;
		this.maximum = maximum;
		this.delaying = delaying;
	}

	/** How long a try counts. */
	Duration window() {
		return this.window;
	}

	int maximum() {
		return this.maximum;
	}

	/**
	 * @param failures within the window
	 * @return how long after the last of them the next try is accepted: nothing at first,
	 * then twice as long each time, 15 minutes at most
	 */
	Duration delayAfter(int failures) {
		if (!this.delaying || failures <= FREE_FAILURES) {
			return Duration.ZERO;
		}
		int doublings = Math.min(failures - FREE_FAILURES, 10);
		return Duration.ofSeconds(Math.min(1L << doublings, LONGEST_DELAY_SECONDS));
	}

	/** Whether another failure makes the member wait for the first time. */
	boolean beginsToDelayAt(int failures) {
		return this.delaying && failures == FREE_FAILURES + 1;
	}

}
