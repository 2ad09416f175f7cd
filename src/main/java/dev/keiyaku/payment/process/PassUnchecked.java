package dev.keiyaku.payment.process;

import dev.keiyaku.payment.CreditDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code pass-unchecked}: nothing is to be paid, so nobody is asked. */
@Component
class PassUnchecked implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(CreditCheckProcess.CREDIT_DECISION, CreditDecision.PASSED.name());
	}

}
