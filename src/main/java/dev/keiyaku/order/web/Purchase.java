package dev.keiyaku.order.web;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.purchase.PurchaseItem;
import dev.keiyaku.quote.LineProblem;

/**
 * What an order is about to be made of, whether a cart or a quote.
 *
 * @param origin each makes one order
 */
record Purchase(String origin, List<Item> items) {

	/**
	 * A plan to be ordered.
	 *
	 * @param asked the plan with its options, at the prices of the order
	 * @param staleStart why its start date has to be chosen anew; empty where it need not
	 */
	record Item(PurchaseItem asked, Optional<LineProblem> staleStart) {

		boolean isStale() {
			return this.staleStart.isPresent();
		}

		private Item startingOn(LocalDate start) {
			return new Item(
					new PurchaseItem(this.asked.lineId(), this.asked.plan(), this.asked.line().startingOn(start)),
					Optional.empty());
		}

	}

	/** What the forms of every purchase ask about. */
	List<PurchaseItem> asked() {
		return this.items.stream().map(Item::asked).toList();
	}

	List<PricedLine> lines() {
		return asked().stream().map(PurchaseItem::line).toList();
	}

	Amounts amounts() {
		return Amounts.of(lines());
	}

	/** Those whose start dates have to be chosen anew. */
	List<Item> stale() {
		return this.items.stream().filter(Item::isStale).toList();
	}

	/**
	 * The same with the start dates that were chosen anew.
	 * @param starts one for each of {@link #stale()}
	 */
	Purchase startingOn(List<LocalDate> starts) {
		Iterator<LocalDate> next = starts.iterator();
		return new Purchase(this.origin,
				this.items.stream().map((item) -> item.isStale() ? item.startingOn(next.next()) : item).toList());
	}

}
