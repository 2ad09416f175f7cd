package dev.keiyaku.delivery;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keiyaku.process.TaskView;

/** What the delivery desk reads of a delivery. */
record DeliveryTask(Arranged delivery) implements TaskView {

	@Override
	public String subject() {
		return this.delivery.fulfilled().parties().company().name();
	}

	/**
	 * @param goods what the customer reads of it as well
	 * @param makerOrderNumber empty until it is arranged
	 * @param receiptNote what was learnt while the receipt was open
	 * @param fulfilled what it is for
	 */
	record Arranged(@JsonUnwrapped Goods goods, String makerOrderNumber, String receiptNote,
			@JsonUnwrapped DeliveryFacts.Fulfilled fulfilled) {
	}

	/**
	 * What is delivered.
	 *
	 * @param deliveredOn empty until it is
	 */
	record Goods(String orderNumber, List<Line> lines, String deliveredOn, String deliveryNote) {
	}

	record Line(String name, String quantity, String desiredStart) {
	}

}
