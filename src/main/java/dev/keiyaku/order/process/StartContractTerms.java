package dev.keiyaku.order.process;

import dev.keiyaku.contract.Contracts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code start-contract-terms}. */
@Component
class StartContractTerms implements JavaDelegate {

	private final Contracts contracts;

	StartContractTerms(Contracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.contracts.awaitStart(execution.getProcessBusinessKey());
	}

}
