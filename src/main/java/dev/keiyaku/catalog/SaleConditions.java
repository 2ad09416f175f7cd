package dev.keiyaku.catalog;

/**
 * Under which conditions a plan is sold.
 *
 * @param billingPeriod the period that {@code unitPrice} is for
 * @param unit what is counted, as people read it
 * @param unitPrice yen without tax, for one unit and one billing period: the first price
 * of the plan, see {@link Price}
 * @param minimumQuantity smallest quantity of an order, at least 1
 * @param maximumQuantity largest quantity of an order, {@link #LARGEST_QUANTITY} at most;
 * equal to the minimum where the quantity is fixed
 * @param leadTimeDays business days from the order to the earliest start
 */
public record SaleConditions(BillingPeriod billingPeriod, String unit, long unitPrice, int minimumQuantity,
		int maximumQuantity, int leadTimeDays) {

	/** No plan is sold in more: the form {@code cart-item} takes no larger quantity. */
	public static final int LARGEST_QUANTITY = 99_999;

	public SaleConditions {
		require(unitPrice >= 0, "a price is never negative");
		require(minimumQuantity >= 1, "the smallest quantity is at least 1");
		require(maximumQuantity >= minimumQuantity, "the largest quantity is at least the smallest");
		require(maximumQuantity <= LARGEST_QUANTITY, "nobody can order more than the cart takes");
		require(leadTimeDays >= 0, "a lead time is never negative");
	}

	private static void require(boolean holds, String rule) {
		if (!holds) {
			throw new IllegalArgumentException(rule);
		}
	}

}
