package dev.keiyaku.order.process;

import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderCancellation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code cancel-order}: hands the clerk's reason, if there is one, to the order,
 * which keeps it.
 */
@Component
class CancelOrder implements JavaDelegate {

	private final OrderCancellation cancellation;

	CancelOrder(OrderCancellation cancellation) {
		this.cancellation = cancellation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cancellation.byStore(execution.getProcessBusinessKey(),
				(String) execution.getVariable(OrderAcceptance.CANCELLATION_REASON));
		execution.removeVariable(OrderAcceptance.CANCELLATION_REASON);
	}

}
