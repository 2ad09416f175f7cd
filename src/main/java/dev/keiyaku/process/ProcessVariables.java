package dev.keiyaku.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that instances of a process may have besides what is entered on its
 * forms; a bean, for which a process's class of constants is the place. Nobody can
 * complete a task of the process with any other.
 */
public interface ProcessVariables {

	/** The process's key. */
	String processKey();

	/** The names of its variables. */
	Set<String> names();

	/**
	 * Names of what is entered on its forms for the store's own tables, such as what is
	 * written to a person: the engine's history never has it. Unlike other names they are
	 * the same in all processes.
	 */
	default Set<String> confidential() {
		return Set.of();
	}

	/** Names that only instances of former versions of its diagram may still have. */
	default Set<String> former() {
		return Set.of();
	}

	/** What an instance may have, whichever version of the diagram it began in. */
	default Set<String> allowed() {
		return Stream.concat(names().stream(), former().stream()).collect(Collectors.toUnmodifiableSet());
	}

}
