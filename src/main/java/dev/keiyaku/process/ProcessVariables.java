package dev.keiyaku.process;

import java.util.Set;

/**
 * The variables that instances of a process may have; each feature publishes one bean a
 * process from its class of constants. What a task's form sets is allowed besides.
 *
 * @param processKey the process's key
 * @param names the names of its variables
 */
public record ProcessVariables(String processKey, Set<String> names) {

	public ProcessVariables {
		names = Set.copyOf(names);
	}

}
