package dev.keiyaku.catalog.publication;

import java.util.Map;

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

}
