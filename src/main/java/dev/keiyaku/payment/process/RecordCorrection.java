package dev.keiyaku.payment.process;

import dev.keiyaku.payment.Correction;
import dev.keiyaku.payment.CreditResolution;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskEntry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code record-correction}: hands what the clerk corrected, or why they cancelled,
 * to the transaction, which keeps them.
 */
@Component
class RecordCorrection implements JavaDelegate {

	private static final String CANCEL = "CANCEL";

	private final Transactions transactions;

	RecordCorrection(Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = execution.getProcessBusinessKey();
		String reason = TaskEntry.take(execution, CreditCheckProcess.CANCELLATION_REASON);
		Correction correction = new Correction(TaskEntry.take(execution, CreditCheckProcess.CORRECTED_COMPANY),
				TaskEntry.take(execution, CreditCheckProcess.CORRECTED_DEPARTMENT),
				TaskEntry.take(execution, CreditCheckProcess.CORRECTED_NAME),
				TaskEntry.take(execution, CreditCheckProcess.CORRECTED_ADDRESS));
		if (CANCEL.equals(execution.getVariable(CreditCheckProcess.CORRECTION_DECISION))) {
			this.transactions.resolve(number, CreditResolution.CANCELLED, reason);
			execution.setVariable(CreditCheckProcess.CREDIT_DECISION, CreditResolution.CANCELLED.name());
		}
		else {
			this.transactions.correct(number, correction);
		}
	}

}
