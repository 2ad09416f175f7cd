package dev.keiyaku.order;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keiyaku.delivery.Parties;
import dev.keiyaku.payment.CreditFacts;
import dev.keiyaku.process.TaskView;

/** What the order desk reads of an order. */
public record OrderTask(Placed order) implements TaskView {

	@Override
	public String subject() {
		return this.order.parties().company().name();
	}

	/**
	 * @param acceptBy the last day on which all plans can start as wished, or empty
	 * @param rule the version of the decision by which a clerk sees it
	 * @param lateStarts which cannot any more
	 * @param previousOrders the company's newest ones before
	 */
	public record Placed(String number, String orderedAt, String paymentMethod, @JsonUnwrapped Parties parties,
			List<BilledLine> lines, String subtotal, String tax, String total, List<String> consents, String acceptBy,
			String rule, List<String> lateStarts, CreditFacts credit, List<Earlier> previousOrders) {
	}

	/** An earlier order of the company. */
	public record Earlier(String number, String orderedOn, String total, String status) {
	}

}
