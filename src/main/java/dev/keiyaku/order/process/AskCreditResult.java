package dev.keiyaku.order.process;

import dev.keiyaku.order.OrderCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code ask-credit-result}. */
@Component
class AskCreditResult implements JavaDelegate {

	private final OrderCredit credit;

	AskCreditResult(OrderCredit credit) {
		this.credit = credit;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = execution.getProcessBusinessKey();
		execution.setVariable(OrderAcceptance.CREDIT_DECISION, this.credit.ask(number).name());
	}

}
