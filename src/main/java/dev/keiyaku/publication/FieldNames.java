package dev.keiyaku.publication;

import java.util.List;
import java.util.stream.Collectors;

import dev.keiyaku.store.Texts;

/** What something lacks: the keys that a text has for it, each with its Japanese name. */
record FieldNames(List<Field> fields) {

	String of(Texts texts) {
		return texts.enumerated(this.fields.stream()
			.map((field) -> texts.of("publication.field.named", key(field), texts.of("publication.field." + field))));
	}

	@Override
	public String toString() {
		return this.fields.stream().map(FieldNames::key).collect(Collectors.joining(", "));
	}

	/** One price is the short form of several. */
	private static String key(Field field) {
		return (field == Field.PRICES) ? "price" : field.key();
	}

}
