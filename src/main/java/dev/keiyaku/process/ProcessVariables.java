package dev.keiyaku.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that instances of a process may have; each feature publishes one bean a
 * process from its class of constants. What a task's form sets is allowed besides.
 *
 * @param processKey the process's key
 * @param names the names of its variables
 * @param former names that only instances of former versions of its diagram may still
 * have
 */
public record ProcessVariables(String processKey, Set<String> names, Set<String> former) {

	public ProcessVariables {
		names = Set.copyOf(names);
		former = Set.copyOf(former);
	}

	/** For a process whose variables have had no other names before. */
	public ProcessVariables(String processKey, Set<String> names) {
		this(processKey, names, Set.of());
	}

	/** What an instance may have, whichever version of the diagram it began in. */
	public Set<String> allowed() {
		return Stream.concat(this.names.stream(), this.former.stream()).collect(Collectors.toUnmodifiableSet());
	}

}
