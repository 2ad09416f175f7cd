package dev.keiyaku.contract.process;

import dev.keiyaku.contract.Contracts;

import org.springframework.stereotype.Component;

/** What the diagram asks of a contract's terms. */
@Component
public class ContractTerms {

	private final Contracts contracts;

	ContractTerms(Contracts contracts) {
		this.contracts = contracts;
	}

	/**
	 * @return whether another term follows that one
	 */
	public boolean continueAfter(String contractNumber, int term) {
		return this.contracts.continuesAfter(contractNumber, term);
	}

}
