package dev.keiyaku.catalog;

/** How often a plan is billed; its price is the price of one such period. */
public enum BillingPeriod {

	MONTHLY(1), ANNUAL(12);

	private final int months;

	BillingPeriod(int months) {
		this.months = months;
	}

	/** The period's length in calendar months. */
	public int months() {
		return this.months;
	}

}
