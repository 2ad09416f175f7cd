package dev.keiyaku.order.process;

import dev.keiyaku.order.CreditResolution;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderCredit;
import dev.keiyaku.process.TaskDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code record-credit-resolution}. */
@Component
class RecordCreditResolution implements JavaDelegate {

	private final OrderCredit credit;

	RecordCreditResolution(OrderCredit credit) {
		this.credit = credit;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String decision = TaskDecision.of(execution, OrderAcceptance.CREDIT_RESOLUTION);
		this.credit.resolve(execution.getProcessBusinessKey(), CreditResolution.valueOf(decision));
		execution.setVariable(OrderAcceptance.CREDIT_DECISION, decision);
	}

}
