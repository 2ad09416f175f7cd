package dev.keiyaku.process.migration;

import java.util.List;

/**
 * What an administrator asks for.
 *
 * @param source the id of the version that the instances have
 * @param target the id of the version to which they are to go
 * @param instances their ids; for a preview all of the version's when there are none
 * @param reason why, for the log; for a preview it is not asked
 */
record MoveRequest(String source, String target, List<String> instances, String reason) {
}
