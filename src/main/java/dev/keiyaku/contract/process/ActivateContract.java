package dev.keiyaku.contract.process;

import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.Contracts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code activate-contract}. */
@Component
class ActivateContract implements JavaDelegate {

	private final Contracts contracts;

	ActivateContract(Contracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.contracts.termBegins(execution.getProcessBusinessKey(),
				(Integer) execution.getVariable(ContractTerm.TERM));
	}

}
