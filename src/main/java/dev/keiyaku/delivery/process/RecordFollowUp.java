package dev.keiyaku.delivery.process;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code record-follow-up}: hands what the clerk learnt to the delivery, which keeps
 * it.
 */
@Component
class RecordFollowUp implements JavaDelegate {

	private final Deliveries deliveries;

	RecordFollowUp(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.followedUp(execution.getProcessBusinessKey(),
				(String) execution.getVariable(DeliveryReceipt.NOTE));
		execution.removeVariable(DeliveryReceipt.NOTE);
	}

}
