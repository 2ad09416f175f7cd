package dev.keiyaku.payment.process;

import dev.keiyaku.payment.Transactions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code request-billing}. */
@Component
class RequestBilling implements JavaDelegate {

	private final Transactions transactions;

	RequestBilling(Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.transactions.requestBilling(execution.getProcessBusinessKey());
	}

}
