package dev.keiyaku.purchase;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;

/**
 * A plan that is about to be bought.
 *
 * @param lineId stays while other items come and go
 * @param line the plan with its options, by which people tell it from others
 */
public record PurchaseItem(long lineId, Plan plan, PricedLine line) {
}
