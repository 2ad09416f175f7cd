package dev.keiyaku.order.process;

import dev.keiyaku.order.OrderCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code request-billing}. */
@Component
class RequestBilling implements JavaDelegate {

	private final OrderCredit credit;

	RequestBilling(OrderCredit credit) {
		this.credit = credit;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.credit.requestBilling(execution.getProcessBusinessKey());
	}

}
