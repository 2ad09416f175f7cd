package dev.keiyaku.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A transaction that the store asks the provider to take over.
 *
 * @param shopTransactionId the store's own id, at most 40 characters: order number and
 * revision, for example {@code O-10000001-1}; the key that keeps it from being registered
 * twice
 * @param orderDate day of the order in JST
 * @param buyerId the company's number with the provider: 11 digits for NP掛け払い, the
 * {@code destination_id} for Money Forward Kessai
 * @param companyName the buyer as it is invoiced, never normalised
 * @param department may be empty
 * @param customerName the person in charge
 * @param postalCode with or without hyphen
 * @param address prefecture to building in one line
 * @param phone with or without hyphens
 * @param lines at least one
 * @param totalAmountWithTax whole yen, tax included; more than zero
 * @param taxRatePercent the one tax rate of the document, for example 10
 * @param checkedBefore whether it goes on with what the buyer was checked for before: a
 * further term of a contract
 */
public record TransactionRequest(String shopTransactionId, LocalDate orderDate, String buyerId, String companyName,
		String department, String customerName, String postalCode, String address, String phone, List<Line> lines,
		long totalAmountWithTax, int taxRatePercent, boolean checkedBefore) {

	/** The longest {@code shopTransactionId}. */
	public static final int ID_LENGTH = 40;

	/**
	 * Refuses what no provider could take.
	 * @throws IllegalArgumentException when the id is missing or too long, there is no
	 * line, or the amount is not positive
	 */
	public TransactionRequest {
		Objects.requireNonNull(orderDate, "orderDate");
		if (shopTransactionId == null || shopTransactionId.isBlank() || shopTransactionId.length() > ID_LENGTH) {
			throw new IllegalArgumentException("shopTransactionId has 1 to " + ID_LENGTH + " characters");
		}
		lines = List.copyOf(lines);
		if (lines.isEmpty()) {
			throw new IllegalArgumentException("transaction " + shopTransactionId + " has no lines");
		}
		if (totalAmountWithTax <= 0) {
			throw new IllegalArgumentException("transaction " + shopTransactionId + " is worth nothing");
		}
	}

	/** Something that is bought. */
	public TransactionRequest(String shopTransactionId, LocalDate orderDate, String buyerId, String companyName,
			String department, String customerName, String postalCode, String address, String phone, List<Line> lines,
			long totalAmountWithTax, int taxRatePercent) {
		this(shopTransactionId, orderDate, buyerId, companyName, department, customerName, postalCode, address, phone,
				lines, totalAmountWithTax, taxRatePercent, false);
	}

	/** The same, as a clerk has corrected it for the provider. */
	TransactionRequest corrected(Correction by) {
		return new TransactionRequest(this.shopTransactionId, this.orderDate, this.buyerId,
				Correction.instead(this.companyName, by.companyName()),
				Correction.instead(this.department, by.department()),
				Correction.instead(this.customerName, by.customerName()), this.postalCode,
				Correction.instead(this.address, by.address()), this.phone, this.lines, this.totalAmountWithTax,
				this.taxRatePercent, this.checkedBefore);
	}

	/**
	 * One thing that is sold.
	 *
	 * @param detail what it is, as the invoice names it
	 * @param unitPrice whole yen, without tax
	 * @param quantity at least one
	 */
	public record Line(String detail, long unitPrice, int quantity) {

		/** Whole yen, without tax. */
		long amount() {
			return Math.multiplyExact(this.unitPrice, (long) this.quantity);
		}

	}

}
