package dev.keiyaku.catalog;

/** How often a plan is billed; its price is the price of one such period. */
public enum BillingPeriod {

	MONTHLY, ANNUAL

}
