package dev.keiyaku.order;

/** A plan or an option of an order's bill, as the contract desk reads it. */
record BilledLine(String name, String billingPeriod, String quantity, String unitPrice, String amount, String start) {
}
