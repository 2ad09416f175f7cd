package dev.keiyaku.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.contract.Contracts;
import dev.keiyaku.quote.HeldQuantities;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a company has ordered and nobody has decided yet, and what its contracts have. */
@Component
class OrderedQuantities implements HeldQuantities {

	private final OrderRepository orders;

	private final Contracts contracts;

	OrderedQuantities(OrderRepository orders, Contracts contracts) {
		this.orders = orders;
		this.contracts = contracts;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Integer> of(long companyId, Collection<String> planCodes) {
		Map<String, Integer> quantities = new HashMap<>(this.contracts.quantities(companyId, planCodes));
		this.orders.undecided(companyId, planCodes)
			.forEach((ordered) -> quantities.merge(ordered.getPlan(), ordered.getQuantity(), Integer::sum));
		return quantities;
	}

}
