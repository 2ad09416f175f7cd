package dev.keiyaku.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tasks that wait at desks. What a desk does not work on is as if it were not there.
 */
public interface DeskTasks {

	/**
	 * @param desks ids of groups
	 * @param ids of tasks
	 */
	List<DeskTask> of(Set<String> desks, Collection<String> ids);

	/**
	 * @param desks ids of groups
	 * @param numbers the business keys of the tasks' instances
	 */
	List<DeskTask> about(Set<String> desks, Collection<String> numbers);

	/**
	 * Who has ever claimed, been given or done something with a task.
	 * @return their names by their user ids
	 */
	Map<String, String> people(String id);

	/** How staff call people, by their user ids; the user id of one who has left. */
	Map<String, String> namesOf(Set<String> userIds);

	/** How staff call somebody. */
	default String nameOf(String userId) {
		return namesOf(Set.of(userId)).get(userId);
	}

}
