package dev.keiyaku.order;

import java.util.List;

import dev.keiyaku.process.TaskView;

/** What the contract desk reads of a part of an order that is to be credited. */
record CreditTask(Credit credit) implements TaskView {

	@Override
	public String subject() {
		return this.credit.company();
	}

	/**
	 * The part, and where it was billed.
	 *
	 * @param transaction the store's id; empty where the store bills by itself
	 * @param providerTransaction the provider's id, or empty
	 */
	record Credit(String order, String contract, String start, String company, String companyNumber, String billedBy,
			String transaction, String providerTransaction, String billedOn, List<BilledLine> lines, String subtotal,
			String tax, String total) {
	}

}
