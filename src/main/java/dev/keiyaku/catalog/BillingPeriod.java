package dev.keiyaku.catalog;

/** How often a plan is billed; its price is the price of one such period. */
public enum BillingPeriod {

	MONTHLY(1), ANNUAL(12);

	private final int months;

	BillingPeriod(int months) {
		this.months = months;
	}

	/** What a price for one period comes to by the month, in yen and parts of yen. */
	public double byTheMonth(long price) {
		return (double) price / this.months;
	}

	/** What a price for one period comes to in a year, in yen. */
	public long byTheYear(long price) {
		return Math.multiplyExact(price, 12L / this.months);
	}

	/** The period's length in calendar months. */
	public int months() {
		return this.months;
	}

}
