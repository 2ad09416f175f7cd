package dev.keiyaku.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a customer sees of a process: its milestones, read from the instance and from the
 * version of the diagram that the instance goes by (store 5.1). Nobody's ids, no desk's
 * name and no failed call is among them. The number of statements depends on the diagram
 * alone.
 */
public interface Timelines {

	/**
	 * Reads the newest instance. The caller has made sure that it is the customer's.
	 * @param businessKey the public number
	 * @return its milestones, those of called processes included, in their order; empty
	 * when there is no instance, or no longer
	 */
	default List<Milestone> of(String processKey, String businessKey) {
		return of(processKey, businessKey, Set.of());
	}

	/**
	 * Reads the newest instance, like {@link #of(String, String)}.
	 * @param decided ids of sequence flows of which it is known today that the instance
	 * will take them, instead of the usual ones
	 */
	List<Milestone> of(String processKey, String businessKey, Set<String> decided);

	/**
	 * What comes when a process is begun, by its newest version.
	 * @param decided as above
	 * @param dates the variables with which it will be begun and that timers wait for
	 * @return its milestones in the order of the usual way
	 */
	List<Milestone> ahead(String processKey, Set<String> decided, Map<String, Instant> dates);

}
