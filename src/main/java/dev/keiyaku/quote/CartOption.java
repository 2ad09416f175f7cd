package dev.keiyaku.quote;

import dev.keiyaku.catalog.PlanOption;

/**
 * An option chosen with a line.
 *
 * @param quantity follows from the plan's quantity and the option's rule
 * @param unit what is counted
 */
public record CartOption(PlanOption option, int quantity, String unit) {

	/** Yen without tax, for one unit and one billing period of the plan. */
	public long unitPrice() {
		return this.option.unitPrice();
	}

	/** Yen without tax for one billing period. */
	public long amount() {
		return Math.multiplyExact(unitPrice(), (long) this.quantity);
	}

}
