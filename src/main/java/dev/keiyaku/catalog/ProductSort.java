package dev.keiyaku.catalog;

/** In which order products found are shown. */
public enum ProductSort {

	/** What fits the keyword best, then as the store arranges its shelf. */
	RECOMMENDED("recommended"),

	/** The cheapest plan first; a year's price counts by the month. */
	PRICE("price"),

	/** The dearest first, by each product's cheapest plan. */
	PRICE_DESCENDING("price-desc"),

	/** By name, as Japanese dictionaries have it. */
	NAME("name");

	private final String code;

	ProductSort(String code) {
		this.code = code;
	}

	/** How addresses write it. */
	public String code() {
		return this.code;
	}

	/** The order that an address names; the recommended one for what is no order. */
	public static ProductSort of(String code) {
		for (ProductSort sort : values()) {
			if (sort.code.equals(code)) {
				return sort;
			}
		}
		return RECOMMENDED;
	}

}
