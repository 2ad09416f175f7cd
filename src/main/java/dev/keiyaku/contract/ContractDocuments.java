package dev.keiyaku.contract;

import java.util.List;

/** What a customer has in writing about a contract. */
public interface ContractDocuments {

	/**
	 * @param orderNumber the order that a contract has come from, {@code O-…}
	 * @return its documents if it is that company's
	 */
	List<ContractDocument> of(String orderNumber, long companyId);

}
