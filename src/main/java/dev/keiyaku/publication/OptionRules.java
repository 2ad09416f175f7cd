package dev.keiyaku.publication;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be true of the options of a plan together: each names others of the same
 * plan, and can be chosen at all.
 */
final class OptionRules {

	private final Problems problems;

	private final Change change;

	private final List<OptionValue> options;

	private final Map<String, OptionValue> byCode = new LinkedHashMap<>();

	OptionRules(Problems problems, Change change, List<OptionValue> options) {
		this.problems = problems;
		this.change = change;
		this.options = options;
		options.forEach((option) -> this.byCode.putIfAbsent(option.code(), option));
	}

	void check() {
		this.problems.twice(this.options.stream().map(OptionValue::code).toList(),
				(index) -> this.change.lineOf(Field.OPTIONS, index));
		for (int i = 0; i < this.options.size(); i++) {
			OptionValue option = this.options.get(i);
			others(i, "excludes", option.excludes());
			others(i, "needs", option.needs());
			int line = this.change.lineOf(Field.OPTIONS, i);
			if (!Collections.disjoint(option.excludes(), option.needs())) {
				this.problems.add(line, "needs-and-excludes", option.code());
			}
			else {
				neverTogether(option).ifPresent(
						(pair) -> this.problems.add(line, "never-together", option.code(), pair.get(0), pair.get(1)));
			}
		}
	}

	private void others(int index, String key, Set<String> others) {
		String code = this.options.get(index).code();
		for (String other : others) {
			int line = this.change.lineOf(Field.OPTIONS, index, key, other);
			if (other.equals(code)) {
				this.problems.add(line, "names-itself", code, key);
			}
			else if (!this.byCode.containsKey(other)) {
				this.problems.unknown(line, key, other, this.byCode::keySet);
			}
		}
	}

	/**
	 * Two options that one another exclude although whoever chooses this option needs
	 * both; empty when it can be chosen.
	 */
	private Optional<List<String>> neverTogether(OptionValue option) {
		Set<String> chosen = withAllItNeeds(option);
		return chosen.stream()
			.map(this.byCode::get)
			.flatMap((one) -> one.excludes()
				.stream()
				.filter((other) -> !other.equals(one.code()) && chosen.contains(other))
				.map((other) -> List.of(one.code(), other)))
			.findFirst();
	}

	private Set<String> withAllItNeeds(OptionValue option) {
		Set<String> chosen = new LinkedHashSet<>(Set.of(option.code()));
		Deque<OptionValue> open = new ArrayDeque<>(List.of(option));
		while (!open.isEmpty()) {
			Set<String> needed = new HashSet<>(open.remove().needs());
			needed.retainAll(this.byCode.keySet());
			needed.stream().sorted().filter(chosen::add).map(this.byCode::get).forEach(open::add);
		}
		return chosen;
	}

}
