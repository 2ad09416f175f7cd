package dev.keiyaku.contract.process;

import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.Contracts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code start-next-term}. */
@Component
class StartNextTerm implements JavaDelegate {

	private final Contracts contracts;

	StartNextTerm(Contracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.contracts.beginTermAfter(execution.getProcessBusinessKey(),
				(Integer) execution.getVariable(ContractTerm.TERM));
	}

}
