package dev.keiyaku.publication;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.keiyaku.publication.Field.Type;

import static dev.keiyaku.publication.Field.*;

/** What the catalogue consists of; each builds on those before it. */
enum Kind {

	CATEGORY("category", "categories", List.of(NAME)),

	MAKER("maker", "makers", List.of(NAME)),

	TERMS("terms", "terms", List.of(VERSION, TITLE, BODY)),

	PRODUCT("product", "products",
			List.of(NAME, Field.MAKER, Field.CATEGORY, SUMMARY, DESCRIPTION, EFFECTS, TAGS, KEYWORDS, FEATURED)),

	PLAN("plan", "plans",
			List.of(Field.PRODUCT, NAME, SUMMARY, PERIOD, UNIT, PRICES, MINIMUM, MAXIMUM, LEAD_TIME, Field.TERMS,
					OPTIONS, QUESTIONS, WITHDRAWN, CHANGEABLE)),

	HOLIDAY("holiday", "holidays", List.of(HOLIDAY_KIND, NAME, REMOVED));

	private static final Set<Field> WITH_DEFAULT = Set.of(EFFECTS, TAGS, KEYWORDS, FEATURED, OPTIONS, QUESTIONS,
			WITHDRAWN, CHANGEABLE, REMOVED);

	private static final Set<Type> IN_YAML_ONLY = Set.of(Type.PRICES, Type.OPTIONS, Type.QUESTIONS);

	private final String name;

	private final String section;

	private final List<Field> fields;

	Kind(String name, String section, List<Field> fields) {
		this.name = name;
		this.section = section;
		this.fields = fields;
	}

	static Kind named(String name) {
		return Arrays.stream(values()).filter((kind) -> kind.name.equals(name)).findFirst().orElse(null);
	}

	static Kind ofSection(String section) {
		return Arrays.stream(values()).filter((kind) -> kind.section.equals(section)).findFirst().orElse(null);
	}

	/** Under which name a YAML text lists them. */
	String section() {
		return this.section;
	}

	/** By which field one is told from the others. */
	String codeField() {
		return (this == HOLIDAY) ? "day" : "code";
	}

	List<Field> fields() {
		return this.fields;
	}

	/**
	 * What a text calls what it can say of one; a plan has a short form for its price.
	 */
	Set<String> keys() {
		Set<String> keys = new LinkedHashSet<>(this.fields.stream().map(Field::key).toList());
		if (this == PLAN) {
			keys.addAll(List.of("price", "from"));
		}
		return keys;
	}

	/** Those of them that one row of a table can say. */
	Set<String> rowKeys() {
		Set<String> keys = new LinkedHashSet<>(
				this.fields.stream().filter((field) -> !IN_YAML_ONLY.contains(field.type())).map(Field::key).toList());
		if (this == PLAN) {
			keys.add("price");
		}
		return keys;
	}

	/** The fields without which a new one is refused. */
	List<Field> required() {
		return this.fields.stream().filter((field) -> !WITH_DEFAULT.contains(field)).toList();
	}

}
