package dev.keiyaku.amendment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.LineItem;

/**
 * What a procedure newly has billed, by a transaction of its own. It is stored as JSON
 * under the names of its components, which therefore stay.
 *
 * @param items may be empty: then nothing is billed
 */
public record Charge(List<Item> items) {

	/** Nothing. */
	public static final Charge NONE = new Charge(List.of());

	public Charge {
		items = List.copyOf(items);
	}

	/**
	 * An entry of the bill.
	 *
	 * @param name what it is for
	 * @param quantity at least 1
	 * @param unitPrice yen without tax; of what is billed by days the amount, once
	 * @param share of what the amount is a part; null when it is the whole term's
	 */
	public record Item(String name, int quantity, long unitPrice, Share share) implements Amounts.Taxed {

		@Override
		public long amountWithoutTax() {
			return Math.multiplyExact(this.unitPrice, (long) this.quantity);
		}

	}

	/**
	 * A part of a term (store 6.2).
	 *
	 * @param quantity what is added
	 * @param unitPrice yen a unit for the whole term
	 * @param daysLeft from the effective day to the term's last, both included
	 * @param daysOfTerm all days of the term
	 */
	public record Share(int quantity, long unitPrice, long daysLeft, long daysOfTerm) {

		/** Yen without tax, rounded down. */
		long amount() {
			return Math.multiplyExact(Math.multiplyExact(this.unitPrice, (long) this.quantity), this.daysLeft)
					/ this.daysOfTerm;
		}

	}

	/** An entry for the whole term. */
	static Item whole(LineItem item) {
		return new Item(item.name(), item.quantity(), item.unitPrice(), null);
	}

	/** An entry by days. */
	static Item byDays(String name, Share share) {
		return new Item(name, 1, share.amount(), share);
	}

	/** Tax once for the whole (store 3.3). */
	public Amounts amounts() {
		return Amounts.of(this.items);
	}

	/** Whether there is anything to pay. */
	@JsonIgnore
	public boolean isAnything() {
		return amounts().subtotal() > 0;
	}

}
