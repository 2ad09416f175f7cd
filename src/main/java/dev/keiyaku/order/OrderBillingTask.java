package dev.keiyaku.order;

import java.util.List;

import dev.keiyaku.process.TaskView;

/**
 * What the contract desk reads of an order of which the rest was refused, after contracts
 * of it have ended unstarted.
 */
record OrderBillingTask(Rest billing) implements TaskView {

	@Override
	public String subject() {
		return this.billing.company();
	}

	/**
	 * The rest of the order, and its check.
	 *
	 * @param cancelled the contracts that have ended unstarted, with their amounts
	 */
	record Rest(String order, String orderedAt, String firstStart, String company, String companyNumber, String buyerId,
			String transaction, String result, String checkedAt, List<String> cancelled, List<BilledLine> lines,
			String subtotal, String tax, String total) {
	}

}
