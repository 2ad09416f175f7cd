package dev.keiyaku.payment.process;

import dev.keiyaku.payment.PaymentProviderException;
import dev.keiyaku.payment.Transactions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code ask-credit-result}. A question that fails is tried again later, but only
 * one of a check's: whatever makes the store ask meanwhile leaves the next try to that
 * one.
 */
@Component
class AskCreditResult implements JavaDelegate {

	private final Transactions transactions;

	AskCreditResult(Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		try {
			String decision = this.transactions.ask(execution.getProcessBusinessKey()).name();
			execution.setVariable(CreditCheckProcess.CREDIT_DECISION, decision);
		}
		catch (PaymentProviderException ex) {
			if (!anotherIsTriedAgain(execution)) {
				throw ex;
			}
		}
	}

	/** An instance's jobs run one after the other: of two that fail, one stays. */
	private static boolean anotherIsTriedAgain(DelegateExecution execution) {
		return execution.getProcessEngineServices()
			.getManagementService()
			.createJobQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.activityId(execution.getCurrentActivityId())
			.withException()
			.list()
			.stream()
			.anyMatch(job -> !job.getExecutionId().equals(execution.getId()));
	}

}
