package dev.keiyaku.publication;

import dev.keiyaku.catalog.SaleConditions;
import dev.keiyaku.store.Lengths;

/** What a text can say about a thing, and what its value is. */
enum Field {

	NAME("name", Type.TEXT, Lengths.ITEM), VERSION("version", Type.TEXT, 50), TITLE("title", Type.TEXT, 200),

	BODY("body", Type.PROSE, 100_000), MAKER("maker", Type.TEXT, 60), CATEGORY("category", Type.TEXT, 60),

	SUMMARY("summary", Type.TEXT, 300), DESCRIPTION("description", Type.PROSE, 10_000),

	EFFECTS("effects", Type.TEXTS, 30), TAGS("tags", Type.TEXTS, 30), KEYWORDS("keywords", Type.TEXTS, 30),

	FEATURED("featured", Type.FLAG, 0), PRODUCT("product", Type.TEXT, 60), PERIOD("period", Type.PERIOD, 0),

	UNIT("unit", Type.TEXT, 20), PRICES("prices", Type.PRICES, 0),
	MINIMUM("minimum", Type.NUMBER, SaleConditions.LARGEST_QUANTITY),

	MAXIMUM("maximum", Type.NUMBER, SaleConditions.LARGEST_QUANTITY), LEAD_TIME("leadTime", Type.NUMBER, 365),
	TERMS("terms", Type.TEXT, 60),

	OPTIONS("options", Type.OPTIONS, 50), QUESTIONS("questions", Type.QUESTIONS, 50),

	WITHDRAWN("withdrawn", Type.FLAG, 0), CHANGEABLE("changeable", Type.FLAG, 0),

	HOLIDAY_KIND("kind", Type.HOLIDAY_KIND, 0),

	REMOVED("removed", Type.FLAG, 0);

	/** Prose has lines, a text is one. */
	enum Type {

		TEXT, PROSE, TEXTS, FLAG, NUMBER, PERIOD, PRICES, OPTIONS, QUESTIONS, HOLIDAY_KIND

	}

	private final String key;

	private final Type type;

	private final int limit;

	Field(String key, Type type, int limit) {
		this.key = key;
		this.type = type;
		this.limit = limit;
	}

	String key() {
		return this.key;
	}

	Type type() {
		return this.type;
	}

	/** What a flag is that nobody has said. */
	boolean usual() {
		return this == CHANGEABLE;
	}

	/** The longest text, the largest number or the most entries. */
	int limit() {
		return this.limit;
	}

}
