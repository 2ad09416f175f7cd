package dev.keiyaku.sandbox.provider;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A transaction as the stand-in keeps it.
 *
 * @param shopTransactionId the store's id
 * @param npTransactionId the stand-in's id, 11 digits
 * @param companyName who buys
 * @param totalAmount whole yen, tax included
 * @param result {@code 00} passed, {@code 10} held, {@code 20} refused
 * @param ngReason {@code 21}, {@code 22}, {@code 24}, or {@code null}
 * @param state {@code REGISTERED}, {@code BILLED} or {@code CANCELLED}
 * @param billIssueBaseDate the day from which it is billed, or {@code null}
 */
public record StandInTransaction(String shopTransactionId, String npTransactionId, String companyName, long totalAmount,
		String result, String ngReason, String state, String billIssueBaseDate) {

	static final String PASSED = "00";

	static final String HELD = "10";

	static final String REFUSED = "20";

	static final String REGISTERED = "REGISTERED";

	static final String BILLED = "BILLED";

	static final String CANCELLED = "CANCELLED";

	StandInTransaction decided(String result, String ngReason) {
		return new StandInTransaction(this.shopTransactionId, this.npTransactionId, this.companyName, this.totalAmount,
				result, ngReason, this.state, this.billIssueBaseDate);
	}

	StandInTransaction billed(String billIssueBaseDate) {
		return new StandInTransaction(this.shopTransactionId, this.npTransactionId, this.companyName, this.totalAmount,
				this.result, this.ngReason, BILLED, billIssueBaseDate);
	}

	StandInTransaction cancelled() {
		return new StandInTransaction(this.shopTransactionId, this.npTransactionId, this.companyName, this.totalAmount,
				this.result, this.ngReason, CANCELLED, this.billIssueBaseDate);
	}

	/** Somebody still has to decide it. */
	@JsonIgnore
	public boolean isOpen() {
		return HELD.equals(this.result) && REGISTERED.equals(this.state);
	}

}
