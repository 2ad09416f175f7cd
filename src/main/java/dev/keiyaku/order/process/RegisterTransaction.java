package dev.keiyaku.order.process;

import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code register-transaction}. */
@Component
class RegisterTransaction implements JavaDelegate {

	private final OrderCredit credit;

	RegisterTransaction(OrderCredit credit) {
		this.credit = credit;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = execution.getProcessBusinessKey();
		execution.setVariable(OrderAcceptance.CREDIT_DECISION, this.credit.register(number).name());
	}

}
