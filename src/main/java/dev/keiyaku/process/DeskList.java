package dev.keiyaku.process;

import java.util.Set;

/**
 * Tasks of a desk that wait for somebody else: a list of their own in Tasklist, so that
 * the desk's list has what it can do now. One bean a list.
 *
 * @param groupId the desk
 * @param nameKey the key of the list's name
 * @param tasks the tasks' ids in their diagrams
 */
public record DeskList(String groupId, String nameKey, Set<String> tasks) {
}
