package dev.keiyaku.payment.process;

import dev.keiyaku.payment.CreditResolution;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code record-credit-resolution}: hands what the clerk decided, and the reason if
 * there is one, to the transaction, which keeps them.
 */
@Component
class RecordCreditResolution implements JavaDelegate {

	private final Transactions transactions;

	RecordCreditResolution(Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String decision = TaskDecision.of(execution, CreditCheckProcess.CREDIT_RESOLUTION);
		this.transactions.resolve(execution.getProcessBusinessKey(), CreditResolution.valueOf(decision),
				(String) execution.getVariable(CreditCheckProcess.CANCELLATION_REASON));
		execution.removeVariable(CreditCheckProcess.CANCELLATION_REASON);
		execution.setVariable(CreditCheckProcess.CREDIT_DECISION, decision);
	}

}
