package dev.keiyaku.delivery.process;

import java.time.LocalDate;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code record-delivery}: hands what the clerk entered to the delivery, which keeps
 * it.
 */
@Component
class RecordDelivery implements JavaDelegate {

	private final Deliveries deliveries;

	RecordDelivery(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.delivered(execution.getProcessBusinessKey(),
				(String) execution.getVariable(DeliveryReceipt.MAKER_ORDER_NUMBER),
				LocalDate.parse((String) execution.getVariable(DeliveryReceipt.DELIVERED_ON)),
				(String) execution.getVariable(DeliveryReceipt.DELIVERY_NOTE));
		execution.removeVariable(DeliveryReceipt.MAKER_ORDER_NUMBER);
		execution.removeVariable(DeliveryReceipt.DELIVERED_ON);
		execution.removeVariable(DeliveryReceipt.DELIVERY_NOTE);
	}

}
