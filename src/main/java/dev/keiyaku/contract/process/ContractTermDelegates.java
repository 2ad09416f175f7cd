package dev.keiyaku.contract.process;

import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.Contracts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code contract-term}, each under its id. */
@Configuration(proxyBeanMethods = false)
class ContractTermDelegates {

	/**
	 * The first term makes the contract active, each later one takes over from another.
	 */
	@Bean({ "activateContract", "switchTerm" })
	JavaDelegate activateContract(Contracts contracts) {
		return execution -> contracts.termBegins(execution.getProcessBusinessKey(), term(execution));
	}

	@Bean
	JavaDelegate beginBilling(Contracts contracts) {
		return execution -> contracts.beginBilling(execution.getProcessBusinessKey(), term(execution));
	}

	@Bean
	JavaDelegate startNextTerm(Contracts contracts) {
		return execution -> contracts.beginTermAfter(execution.getProcessBusinessKey(), term(execution));
	}

	@Bean
	JavaDelegate endContract(Contracts contracts) {
		return execution -> contracts.end(execution.getProcessBusinessKey());
	}

	private static int term(DelegateExecution execution) {
		return (Integer) execution.getVariable(ContractTerm.TERM);
	}

}
