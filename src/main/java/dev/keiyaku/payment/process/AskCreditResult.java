package dev.keiyaku.payment.process;

import java.util.stream.Stream;

import dev.keiyaku.payment.PaymentProviderException;
import dev.keiyaku.payment.Transactions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.stereotype.Component;

/**
 * Task {@code ask-credit-result}. A question that fails is tried again later, but only
 * one of a check's: whatever makes the store ask meanwhile leaves the next try to that
 * one, and lets it try again when it has given up but the provider answers.
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
			closeIncidents(execution);
		}
		catch (PaymentProviderException ex) {
			if (!anotherIsTriedAgain(execution)) {
				throw ex;
			}
		}
	}

	/** An instance's jobs run one after the other: of two that fail, one stays. */
	private static boolean anotherIsTriedAgain(DelegateExecution execution) {
		return others(execution).findAny().isPresent();
	}

	/**
	 * The provider answers again, so a question that has given up is asked once more,
	 * which closes its incident.
	 */
	private static void closeIncidents(DelegateExecution execution) {
		others(execution).filter((job) -> job.getRetries() == 0)
			.forEach(
					(job) -> execution.getProcessEngineServices().getManagementService().setJobRetries(job.getId(), 1));
	}

	private static Stream<Job> others(DelegateExecution execution) {
		return execution.getProcessEngineServices()
			.getManagementService()
			.createJobQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.activityId(execution.getCurrentActivityId())
			.withException()
			.list()
			.stream()
			.filter((job) -> !job.getExecutionId().equals(execution.getId()));
	}

}
