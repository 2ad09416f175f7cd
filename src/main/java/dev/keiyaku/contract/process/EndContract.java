package dev.keiyaku.contract.process;

import dev.keiyaku.contract.Contracts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code end-contract}. */
@Component
class EndContract implements JavaDelegate {

	private final Contracts contracts;

	EndContract(Contracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.contracts.end(execution.getProcessBusinessKey());
	}

}
