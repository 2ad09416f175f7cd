package dev.keiyaku.order;

import dev.keiyaku.bill.Bills;
import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.store.Texts;
import org.springframework.stereotype.Component;

/**
 * What customers read of the bill of an order of which contracts have ended unstarted
 * (store 4.2).
 */
@Component
public class OrderBillingText {

	private final Bills bills;

	private final Texts texts;

	OrderBillingText(Bills bills, Texts texts) {
		this.bills = bills;
		this.texts = texts;
	}

	/**
	 * @return a sentence; empty where nothing costs anything
	 */
	public String of(Order order) {
		return order.isPaid() ? switch (order.parts().billing()) {
			case AWAITED -> text("awaited", order.parts().remainingAmounts());
			case HANDED_OVER ->
				text(this.bills.findOf(order.number(), order.companyId()).isPresent() ? "billed" : "handed-over",
						order.parts().billedAmounts());
			case BY_HAND -> text("by-hand", order.parts().billedAmounts());
			case NOTHING -> this.texts.of("order.billing.nothing");
		} : "";
	}

	private String text(String key, Amounts amounts) {
		return this.texts.of("order.billing." + key, this.texts.yen(amounts.total()));
	}

}
