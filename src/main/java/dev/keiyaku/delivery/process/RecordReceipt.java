package dev.keiyaku.delivery.process;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code record-receipt}. */
@Component
class RecordReceipt implements JavaDelegate {

	private final Deliveries deliveries;

	RecordReceipt(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.received(execution.getProcessBusinessKey(),
				(Long) execution.getVariable(DeliveryReceipt.MEMBER_ID));
	}

}
