package dev.keiyaku.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Under which conditions a plan is sold.
 *
 * @param billingPeriod the period that {@code unitPrice} is for
 * @param unit what is counted, as people read it
 * @param unitPrice yen without tax, for one unit and one billing period
 * @param minimumQuantity smallest quantity of an order, at least 1
 * @param maximumQuantity largest quantity of an order; equal to the minimum where the
 * quantity is fixed
 * @param leadTimeDays business days from the order to the earliest start
 */
@Embeddable
public record SaleConditions(@Enumerated(EnumType.STRING) @Column(name = "billing_period") BillingPeriod billingPeriod,
		String unit, @Column(name = "unit_price") long unitPrice,
		@Column(name = "minimum_quantity") int minimumQuantity, @Column(name = "maximum_quantity") int maximumQuantity,
		@Column(name = "lead_time_days") int leadTimeDays) {

	public SaleConditions {
		require(unitPrice >= 0, "a price is never negative");
		require(minimumQuantity >= 1, "the smallest quantity is at least 1");
		require(maximumQuantity >= minimumQuantity, "the largest quantity is at least the smallest");
		require(leadTimeDays >= 0, "a lead time is never negative");
	}

	private static void require(boolean holds, String rule) {
		if (!holds) {
			throw new IllegalArgumentException(rule);
		}
	}

}
