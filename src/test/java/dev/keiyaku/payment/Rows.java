package dev.keiyaku.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table of the credit checks, without a database. */
class Rows implements CreditCheckRepository {

	private final Map<String, CreditCheck> rows = new HashMap<>();

	@Override
	public Optional<CreditCheck> findByShopTransactionId(String shopTransactionId) {
		return Optional.ofNullable(this.rows.get(shopTransactionId));
	}

	@Override
	public CreditCheck saveAndFlush(CreditCheck check) {
		this.rows.put(check.shopTransactionId(), check);
		return check;
	}

}
