package dev.keiyaku.order.process;

import dev.keiyaku.order.Fulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code record-acceptance}. */
@Component
class RecordAcceptance implements JavaDelegate {

	private final Fulfilment fulfilment;

	RecordAcceptance(Fulfilment fulfilment) {
		this.fulfilment = fulfilment;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.fulfilment.accept(execution.getProcessBusinessKey());
	}

}
