package dev.keiyaku.delivery.process;

import dev.keiyaku.delivery.Deliveries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code record-receipt-by-staff}. */
@Component
class RecordReceiptByStaff implements JavaDelegate {

	private final Deliveries deliveries;

	RecordReceiptByStaff(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.receivedAsToldToStaff(execution.getProcessBusinessKey());
	}

}
