package dev.keiyaku.payment.process;

import dev.keiyaku.payment.Transactions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code register-transaction}. */
@Component
class RegisterTransaction implements JavaDelegate {

	private final Transactions transactions;

	RegisterTransaction(Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = execution.getProcessBusinessKey();
		execution.setVariable(CreditCheckProcess.CREDIT_DECISION, this.transactions.register(number).name());
	}

}
