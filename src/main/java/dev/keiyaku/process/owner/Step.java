package dev.keiyaku.process.owner;

import java.time.Instant;

/**
 * A step that a case has taken or is in.
 *
 * @param activityId its id in the diagram
 * @param end null while the case is there
 * @param broken whether it was left otherwise than by being done
 * @param person who did it or has claimed it; the name of a clerk, {@code member} for
 * whoever acts for the customer, or null
 * @param calledId the instance that it has called, or null
 */
record Step(String activityId, String name, String type, Instant start, Instant end, boolean broken, String person,
		String calledId) {
}
