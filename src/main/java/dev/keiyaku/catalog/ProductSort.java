package dev.keiyaku.catalog;

/** In which order products found are shown. */
public enum ProductSort {

	/** What fits the keyword best, then as the store arranges its shelf. */
	RECOMMENDED("recommended"),

	/**
	 * The lowest first of the prices that lists show, each that of
	 * {@link Product#cheapest()} for one unit, whatever the unit is. A year's price
	 * counts by the month, as lists show it too.
	 */
	PRICE("price"),

	/** The highest first, of the same prices. */
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
