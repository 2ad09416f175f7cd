package dev.keiyaku.desk;

import java.time.Instant;

/**
 * A task that waits at a desk.
 *
 * @param number the business key of its instance
 * @param assignee the user id of whoever has claimed it; null when nobody has
 * @param due null when it has no deadline
 * @param comments how many there are
 */
public record DeskTask(String id, String name, String number, String assignee, Instant created, Instant due,
		int comments) {
}
