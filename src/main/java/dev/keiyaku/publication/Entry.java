package dev.keiyaku.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A piece of a text that knows its line.
 *
 * @param value a {@code String}, a {@code List<Entry>} or a {@code Map<String, Entry>},
 * and nothing else
 */
record Entry(int line, Object value) {

	boolean isText() {
		return this.value instanceof String;
	}

	boolean isList() {
		return this.value instanceof List<?>;
	}

	boolean isMap() {
		return this.value instanceof Map<?, ?>;
	}

	String text() {
		return (String) this.value;
	}

	@SuppressWarnings("unchecked")
	List<Entry> list() {
		return (List<Entry>) this.value;
	}

	@SuppressWarnings("unchecked")
	Map<String, Entry> map() {
		return (Map<String, Entry>) this.value;
	}

	/** The line of a word in a list; where the list begins for one in a single line. */
	int lineOf(String word) {
		return !isList() ? this.line
				: list().stream()
					.filter((each) -> each.isText() && each.text().strip().equals(word))
					.findFirst()
					.map(Entry::line)
					.orElse(this.line);
	}

	/** The fields of an item; one that is not known is a problem, and so is none. */
	Map<String, Entry> fields(Set<String> known, Problems problems) {
		if (!isMap()) {
			problems.add(this.line, "no-fields");
			return Map.of();
		}
		map().forEach((key, entry) -> {
			if (!known.contains(key)) {
				problems.add(entry.line(), "field", key, String.join(", ", known));
			}
		});
		return map();
	}

}
