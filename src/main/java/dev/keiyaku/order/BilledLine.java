package dev.keiyaku.order;

/** A plan or an option of an order, as staff read it. */
public record BilledLine(String name, String billingPeriod, String quantity, String unitPrice, String amount,
		String desiredStart) {
}
