package dev.keiyaku.payment;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The body of {@code POST /transactions}, field by field as the provider spells it: sums
 * are numbers, in whole yen. Who buys stands behind {@code destination_id} alone.
 */
@JsonNaming(SnakeCaseStrategy.class)
record MfKessaiTransaction(String number, String destinationId, String date, String issueDate, String dueDate,
		List<String> invoiceDeliveryMethods, String billingCondition, long amount,
		List<AmountPerTaxRateType> amountsPerTaxRateType, List<Detail> transactionDetails) {

	/** Only what has passed the credit check is billed. */
	private static final String PASSED_ONLY = "passed";

	static MfKessaiTransaction of(TransactionRequest transaction, MfKessaiProperties settings) {
		LocalDate day = transaction.orderDate();
		String taxRate = taxRateType(transaction.taxRatePercent());
		List<Detail> details = transaction.lines()
			.stream()
			.map(line -> new Detail(line.detail(), line.quantity(), line.unitPrice(), line.amount(), "excluded",
					taxRate))
			.toList();
		return new MfKessaiTransaction(transaction.shopTransactionId(), transaction.buyerId(), day.toString(),
				settings.issueDate(day).toString(), settings.dueDate(day).toString(), settings.invoiceDeliveryMethods(),
				PASSED_ONLY, transaction.totalAmountWithTax(),
				List.of(new AmountPerTaxRateType(transaction.totalAmountWithTax(), taxRate)), details);
	}

	private static String taxRateType(int percent) {
		return switch (percent) {
			case 10 -> "normal_10";
			case 8 -> "reduced_8";
			default -> throw new IllegalArgumentException("no tax rate of " + percent + " percent");
		};
	}

	/**
	 * What is sold at one tax rate.
	 *
	 * @param amount tax included
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record AmountPerTaxRateType(long amount, String taxRateType) {
	}

	/**
	 * One line.
	 *
	 * @param amount without tax
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Detail(String description, int quantity, long unitPrice, long amount, String taxIncludedType,
			String taxRateType) {
	}

}
