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
	 * @param number the contract's, {@code C-…}
	 * @return whether another term follows that one
	 */
	public boolean hasNext(String number, int term) {
		return this.contracts.hasTermAfter(number, term);
	}

	/** As version 1.0 of the diagram asks whether another term follows. */
	public boolean continueAfter(String contractNumber, int term) {
		return hasNext(contractNumber, term);
	}

}
