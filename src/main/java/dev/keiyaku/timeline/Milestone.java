package dev.keiyaku.timeline;

import java.time.Instant;

/**
 * One step of a process as the customer sees it: an activity or event to which the
 * diagram gives a {@code customerLabel}.
 *
 * @param label what the diagram calls it for customers
 * @param since when it began, or null
 * @param until when it was over, or null
 * @param due when it is to come, where a timer of the diagram says so, or null
 * @param waitsFor whom a step waits for that is going on or is to come, in the diagram's
 * words ({@code customerWaitsFor}), or null; of one that waits for its day alone, what
 * that day is called ({@code customerDay})
 * @param businessDays within how many a step that is to come is done once it is reached,
 * as the diagram has it, or null
 */
public record Milestone(String label, State state, Instant since, Instant until, Instant due, String waitsFor,
		Integer businessDays) {

	public Milestone(String label, State state, Instant since, Instant until, Instant due, String waitsFor) {
		this(label, state, since, until, due, waitsFor, null);
	}

	/**
	 * A milestone that is yet to come.
	 * @param due when, or null
	 */
	public static Milestone next(String label, Instant due) {
		return new Milestone(label, State.NEXT, null, null, due, null);
	}

	/**
	 * A milestone that nothing but its day keeps from coming.
	 * @param since when the wait began, or null
	 * @param day what the day is called
	 */
	public static Milestone waiting(String label, Instant since, Instant due, String day) {
		return new Milestone(label, State.WAITING, since, null, due, day);
	}

	/** A milestone that is behind. */
	public static Milestone done(String label, Instant since, Instant until) {
		return new Milestone(label, State.DONE, since, until, null, null);
	}

	/** Where a milestone stands. */
	public enum State {

		/** It is over. */
		DONE,

		/** It is going on; a step whose call fails and is retried is going on too. */
		NOW,

		/** All before it is done, and nothing but its day is waited for. */
		WAITING,

		/** It comes when the process goes its usual way. */
		NEXT,

		/** It was begun and broken off, because the process went another way. */
		SKIPPED,

		/** It is over, and its outcome is that the procedure cannot go on. */
		REFUSED

	}

}
