package dev.keiyaku.contract.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContractProcessSetup {

	@Bean
	ProcessVariables contractTermVariables() {
		return new ProcessVariables(ContractTerm.KEY, Set.of(ContractTerm.CONTRACT_NUMBER, ContractTerm.TERM,
				ContractTerm.TERM_STARTS_AT, ContractTerm.RENEWAL_NOTICE_AT, ContractTerm.TERM_ENDS_AT));
	}

}
