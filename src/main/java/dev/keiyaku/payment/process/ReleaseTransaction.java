package dev.keiyaku.payment.process;

import dev.keiyaku.payment.Transactions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code release-transaction}. */
@Component
class ReleaseTransaction implements JavaDelegate {

	private final Transactions transactions;

	ReleaseTransaction(Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.transactions.release(execution.getProcessBusinessKey());
	}

}
