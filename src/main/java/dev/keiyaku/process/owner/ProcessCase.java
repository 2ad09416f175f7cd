package dev.keiyaku.process.owner;

import java.time.Instant;

/**
 * A process instance as its owner sees it.
 *
 * @param id the instance's
 * @param number its business key
 * @param definitionId of its version
 * @param end null while it runs
 * @param ended the name of the end event that tells the outcome, or null
 * @param waiting the names of the steps where it is, or null
 * @param incidents how many are open
 * @param reason why it was deleted, or null
 */
record ProcessCase(String id, String number, String definitionId, int version, String versionTag, Instant start,
		Instant end, Outcome outcome, String ended, String waiting, int incidents, String reason) {
}
