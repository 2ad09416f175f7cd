package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.List;

/**
 * The part of an order that a contract had which has ended unstarted (store 4.2). It is
 * stored as JSON under the names of its components, which therefore stay.
 *
 * @param contract {@code C-…}
 * @param lines their places among the order's lines, from 0
 * @param revision of the order's transaction, the first one without it; 0 where it was
 * billed before and is credited by hand
 * @param subtotal yen without tax
 * @param tax by how much the tax of the document is less without it, yen
 * @param creditedOn when a clerk has credited it, JST; null before
 * @param creditNote how, in the clerk's words; null before
 */
public record CancelledPart(String contract, List<Integer> lines, int revision, long subtotal, long tax,
		LocalDate creditedOn, String creditNote) {

	/** The revision of what was billed with the order. */
	static final int BILLED = 0;

	/** Whether it was billed already, so that a clerk credits it. */
	public boolean toCredit() {
		return this.revision == BILLED;
	}

	/** Yen with tax. */
	public long total() {
		return this.subtotal + this.tax;
	}

	/** Whether the transaction of that revision is without it. */
	boolean leftOutOf(int transaction) {
		return !toCredit() && this.revision <= transaction;
	}

	/** It was billed with the order after all. */
	CancelledPart billed() {
		return new CancelledPart(this.contract, this.lines, BILLED, this.subtotal, this.tax, null, null);
	}

	CancelledPart credited(LocalDate day, String note) {
		return new CancelledPart(this.contract, this.lines, this.revision, this.subtotal, this.tax, day, note);
	}

}
