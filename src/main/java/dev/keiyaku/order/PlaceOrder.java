package dev.keiyaku.order;

import java.util.List;

import dev.keiyaku.catalog.Amounts;

/**
 * Everything an order is placed with.
 *
 * @param origin from what it is made, such as a cart at one of its versions; each makes
 * one order
 * @param amounts of the first billing period of all lines
 */
public record PlaceOrder(String origin, long companyId, long memberId, Buyer buyer, EndUser endUser,
		String paymentMethod, List<OrderLine> lines, Amounts amounts, List<Answer> answers, List<Consent> consents) {
}
