package dev.keiyaku.catalog.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
