package dev.keiyaku.process;

import java.util.Set;

/**
 * A back-office desk: the candidate group of staff's tasks.
 *
 * @param processKeys the processes with tasks of the desk
 * @param startableKeys those of them that the desk itself starts in Tasklist
 */
record Desk(String groupId, Set<String> processKeys, Set<String> startableKeys) {
}
