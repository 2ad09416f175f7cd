package dev.keiyaku.contract;

import java.util.List;

/** What a customer has in writing about a contract. */
public interface ContractDocuments {

	/**
	 * @param contract the customer's
	 * @return the papers of the order that it has come from, and of the terms that were
	 * agreed to with it the store's and those of what the contract has
	 */
	List<ContractDocument> of(Contract contract);

}
