package dev.keiyaku.bill;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keiyaku.payment.CreditFacts;
import dev.keiyaku.process.TaskView;
import dev.keiyaku.delivery.Parties;

/** What staff read of a term's bill. */
record BillTask(Made bill) implements TaskView {

	@Override
	public String subject() {
		return this.bill.parties().company().name();
	}

	/**
	 * The bill, under the names that the forms of a credit check know of an order.
	 *
	 * @param orderedAt when it was made
	 * @param paymentMethod empty: it goes on as it was agreed to
	 * @param period of the contract that is billed
	 * @param lastPaidDay on which the contract would end
	 * @param whyNoEnd why it cannot be ended, or empty
	 * @param previousOrders the contract's other bills, newest first
	 */
	record Made(String number, String orderedAt, String paymentMethod, String contract, String contractStatus,
			String period, String lastPaidDay, String whyNoEnd, @JsonUnwrapped Parties parties, List<Line> lines,
			String subtotal, String tax, String total, CreditFacts credit, List<Earlier> previousOrders) {
	}

	/** An entry of the bill. */
	record Line(String name, String billingPeriod, String quantity, String unitPrice, String amount,
			String desiredStart) {
	}

	/**
	 * Another bill of the contract.
	 *
	 * @param orderedOn the period that it is about
	 */
	record Earlier(String number, String orderedOn, String total, String status) {
	}

}
