package dev.keiyaku.payment;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of {@code POST /v1/transactions}, field by field as the provider spells it:
 * numbers are strings, postal code and telephone number are digits only.
 */
record NpRegistration(Request request) {

	static NpRegistration of(TransactionRequest transaction) {
		String taxRate = String.valueOf(transaction.taxRatePercent());
		String total = String.valueOf(transaction.totalAmountWithTax());
		List<Detail> details = transaction.lines()
			.stream()
			.map(line -> new Detail(line.detail(), String.valueOf(line.unitPrice()), String.valueOf(line.quantity()),
					"T" + taxRate))
			.toList();
		DeliveryInfo delivery = new DeliveryInfo(transaction.companyName(), transaction.department(),
				transaction.customerName(), digits(transaction.postalCode()), transaction.address(),
				digits(transaction.phone()));
		TransactionInfo info = new TransactionInfo(requestId(), transaction.shopTransactionId(),
				transaction.orderDate().toString(), total, details, List.of(new TaxRateSummary(taxRate, total)),
				delivery);
		return new NpRegistration(new Request(transaction.buyerId(), List.of(info)));
	}

	/** Names this one request, not the transaction. */
	private static String requestId() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

	/** ASCII digits; full-width ones are taken over, everything else is left out. */
	private static String digits(String text) {
		StringBuilder digits = new StringBuilder();
		if (text != null) {
			text.chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
		}
		return digits.toString();
	}

	record Request(String npBuyerId, List<TransactionInfo> transactionInfoes) {
	}

	record TransactionInfo(String requestId, String shopTransactionId, String shopOrderDate, String totalAmount,
			List<Detail> transactionDetails, List<TaxRateSummary> taxRateSummaries, DeliveryInfo deliveryInfo) {
	}

	record Detail(String detail, String price, String quantity, String billedTaxKind) {
	}

	record TaxRateSummary(String taxRate, String totalAmount) {
	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record DeliveryInfo(String companyName, String department, String customerName, String zipCode, String address,
			String telNo) {
	}

}
