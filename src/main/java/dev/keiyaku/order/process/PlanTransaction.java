package dev.keiyaku.order.process;

import dev.keiyaku.order.OrderCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code plan-transaction}. */
@Component
class PlanTransaction implements JavaDelegate {

	private final OrderCredit credit;

	PlanTransaction(OrderCredit credit) {
		this.credit = credit;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.credit.plan(execution.getProcessBusinessKey());
	}

}
