package dev.keiyaku.publication;

import java.util.Map;
import java.util.Optional;

/**
 * One thing of the catalogue that a text creates or changes.
 *
 * @param line where it begins
 * @param fields what the text says about it; what it does not name stays
 */
record Change(Kind kind, String code, int line, Map<String, Entry> fields) {

	int lineOf(Field field) {
		Entry entry = this.fields.get(field.key());
		if (entry == null && field == Field.PRICES) {
			entry = this.fields.get("price");
		}
		return (entry != null) ? entry.line() : this.line;
	}

	/** The line of an entry of a list, such as the second option. */
	int lineOf(Field field, int index) {
		return entry(field, index).map(Entry::line).orElseGet(() -> lineOf(field));
	}

	/**
	 * The line in which an entry of a list names another one.
	 * @param key under which it does
	 */
	int lineOf(Field field, int index, String key, String named) {
		return entry(field, index).filter(Entry::isMap)
			.map((entry) -> entry.map().get(key))
			.map((names) -> names.lineOf(named))
			.orElseGet(() -> lineOf(field, index));
	}

	private Optional<Entry> entry(Field field, int index) {
		return Optional.ofNullable(this.fields.get(field.key()))
			.filter((list) -> list.isList() && index < list.list().size())
			.map((list) -> list.list().get(index));
	}

}
