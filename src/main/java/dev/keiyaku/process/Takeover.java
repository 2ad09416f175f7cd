package dev.keiyaku.process;

import java.util.Map;
import java.util.Set;

/**
 * How running instances of former versions of a process go over to its newest one, which
 * can do something that they must be able to do as well.
 */
public interface Takeover {

	/** The process's key. */
	String processKey();

	/** The version tags of the diagrams in which the instances began. */
	Set<String> versions();

	/**
	 * The ids of the activities and events where instances wait, the same in both
	 * versions; their tasks and timers stay as they are.
	 */
	Set<String> places();

	/** The variables that the newest version begins with and they have not. */
	default Map<String, Object> variables() {
		return Map.of();
	}

	/**
	 * @param number the instance's business key
	 * @param instance the engine's id
	 * @return whether it is to be taken over now; what is not stays in its version
	 */
	default boolean isWanted(String number, String instance) {
		return true;
	}

	/**
	 * Does what the instance has not done where it began, in the same transaction.
	 * @param instance the engine's id
	 */
	default void catchUp(String instance) {
		// mostly there is nothing
	}

}
