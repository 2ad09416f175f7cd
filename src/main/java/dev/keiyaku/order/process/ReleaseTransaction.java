package dev.keiyaku.order.process;

import dev.keiyaku.order.OrderCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code release-transaction}. */
@Component
class ReleaseTransaction implements JavaDelegate {

	private final OrderCredit credit;

	ReleaseTransaction(OrderCredit credit) {
		this.credit = credit;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.credit.release(execution.getProcessBusinessKey());
	}

}
