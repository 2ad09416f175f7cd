package dev.keiyaku.contract.process;

import dev.keiyaku.process.ConstantsAgreement;

class ContractTermTests extends ConstantsAgreement {

	ContractTermTests() {
		super(ContractTerm.KEY, ContractTerm.class, new ContractProcessSetup().contractTermVariables());
	}

}
