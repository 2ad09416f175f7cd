package dev.keiyaku.bill;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.LineItem;

/**
 * An entry of a bill. It is stored as JSON under the names of its components, which
 * therefore stay.
 *
 * @param contractNumber {@code C-…}: of whose period it is
 * @param name what it is for
 * @param unit what is counted, such as a license
 * @param quantity at least 1
 * @param unitPrice yen without tax; of what is billed by days the amount, once
 * @param option whether it is an option of the plan before it
 * @param taxRate percent, as it was when the bill was made
 * @param share of what the amount is a part; null when it is the whole term's
 */
public record BillLine(String contractNumber, String name, String unit, int quantity, long unitPrice, boolean option,
		int taxRate, Share share) implements Amounts.Taxed {

	/** At today's rate. */
	public BillLine(String contractNumber, String name, String unit, int quantity, long unitPrice, boolean option,
			Share share) {
		this(contractNumber, name, unit, quantity, unitPrice, option, Amounts.STANDARD_TAX_RATE, share);
	}

	/** All of an item, for a whole term. */
	public static BillLine whole(String contractNumber, LineItem item) {
		return new BillLine(contractNumber, item.name(), item.unit(), item.quantity(), item.unitPrice(),
				item.isOption(), null);
	}

	/** Yen without tax. */
	@Override
	public long amountWithoutTax() {
		return Math.multiplyExact(this.unitPrice, (long) this.quantity);
	}

	/**
	 * A part of a term, by days (store 6.2).
	 *
	 * @param quantity what was added
	 * @param unitPrice yen a unit for the whole term, without tax
	 * @param daysLeft that are billed
	 * @param daysOfTerm all days of the term
	 */
	public record Share(int quantity, long unitPrice, long daysLeft, long daysOfTerm) {
	}

}
