package dev.keiyaku.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** All that is wrong with a text, found in one go. */
final class Problems {

	/** Whoever has this many begins with these. */
	private static final int MOST = 100;

	private final List<Problem> found = new ArrayList<>();

	private int count;

	void add(int line, String rule, Object... arguments) {
		this.count++;
		if (this.found.size() < MOST) {
			this.found.add(new Problem(line, rule, arguments));
		}
	}

	/** Somebody names what is not there: says what they may have meant. */
	void unknown(int line, String field, String code, Supplier<? extends Collection<String>> known) {
		List<String> near = near(code, known);
		if (near.isEmpty()) {
			add(line, "unknown", field, code);
		}
		else {
			add(line, "unknown-but-near", field, code, String.join(", ", near));
		}
	}

	/**
	 * Of several with one code, those after the first; a code that could not be read is
	 * none.
	 * @param line of the one at an index
	 */
	void twice(List<String> codes, IntUnaryOperator line) {
		Set<String> known = new HashSet<>();
		for (int i = 0; i < codes.size(); i++) {
			if (CatalogText.isCode(codes.get(i)) && !known.add(codes.get(i))) {
				add(line.applyAsInt(i), "twice", codes.get(i));
			}
		}
	}

	/** What may have been meant; nobody is told of more problems than can be told. */
	List<String> near(String code, Supplier<? extends Collection<String>> known) {
		return (this.found.size() < MOST) ? Near.to(code, known.get()) : List.of();
	}

	/** How many there are, those included that are not told. */
	int count() {
		return this.count;
	}

	boolean areNone() {
		return this.found.isEmpty();
	}

	/** From the text's top down. */
	List<Problem> inOrder() {
		return this.found.stream().sorted(Comparator.comparing(Problem::line)).toList();
	}

}
