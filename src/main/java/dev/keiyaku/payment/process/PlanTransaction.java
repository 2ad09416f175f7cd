package dev.keiyaku.payment.process;

import dev.keiyaku.payment.Transactions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code plan-transaction}. */
@Component
class PlanTransaction implements JavaDelegate {

	private final Transactions transactions;

	PlanTransaction(Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.transactions.plan(execution.getProcessBusinessKey());
	}

}
