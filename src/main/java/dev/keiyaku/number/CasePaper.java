package dev.keiyaku.number;

import java.util.Optional;

/**
 * The paper of a case, as its customer can have it.
 *
 * @param <K> the kind of number; one bean for each kind that has one
 */
public interface CasePaper<K extends NumberKind> extends NumberFacts<K> {

	/**
	 * Whether a case has one.
	 * @param state as {@link CaseRows#select} gives it
	 */
	default boolean isMadeIn(String state) {
		return true;
	}

	/**
	 * A PDF.
	 * @return empty where the case has none yet
	 */
	Optional<byte[]> paper(String number);

}
