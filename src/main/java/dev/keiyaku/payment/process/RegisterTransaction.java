package dev.keiyaku.payment.process;

import dev.keiyaku.payment.PaymentProviderException;
import dev.keiyaku.payment.Transactions;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code register-transaction}. What the provider refuses for good goes to a clerk
 * where the diagram says so; everything else is tried again.
 */
@Component
class RegisterTransaction implements JavaDelegate {

	private final Transactions transactions;

	RegisterTransaction(Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = execution.getProcessBusinessKey();
		try {
			execution.setVariable(CreditCheckProcess.CREDIT_DECISION, this.transactions.register(number).name());
		}
		catch (PaymentProviderException ex) {
			if (ex.needsCorrection() && isReferred(execution)) {
				throw new BpmnError(CreditCheckProcess.TRANSACTION_NOT_TAKEN, ex);
			}
			throw ex;
		}
	}

	private static boolean isReferred(DelegateExecution execution) {
		return execution.getBpmnModelInstance().getModelElementById(CreditCheckProcess.TRANSACTION_NOT_TAKEN) != null;
	}

}
