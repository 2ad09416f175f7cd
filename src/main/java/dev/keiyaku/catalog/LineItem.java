package dev.keiyaku.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What a line counts and prices: its plan, or an option of the plan. */
public interface LineItem {

	/** What it is called. */
	String name();

	/** What is counted, such as a license. */
	String unit();

	/** In units, at least 1. */
	int quantity();

	/** Yen a unit and billing period, without tax. */
	long unitPrice();

	/** Whether it is an option of a plan rather than the plan. */
	@JsonIgnore
	boolean isOption();

	/**
	 * Yen a billing period, without tax: the item alone, without options of its own.
	 * @throws ArithmeticException when it exceeds what a long can hold
	 */
	default long amount() {
		return Math.multiplyExact(unitPrice(), (long) quantity());
	}

}
