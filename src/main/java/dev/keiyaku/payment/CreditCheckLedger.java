package dev.keiyaku.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the credit checks. What the store does at the provider is noted in transactions
 * of their own and survives when the caller's is rolled back; what the store decides by
 * itself belongs to the caller's transaction. What is returned is detached, and read anew
 * each time: within one transaction of a caller's, a note may have changed the row in
 * between.
 */
@Component
@Transactional
class CreditCheckLedger {

	private final CreditCheckRepository checks;

	private final EntityManager entities;

	private final Clock clock;

	CreditCheckLedger(CreditCheckRepository checks, EntityManager entities, Clock clock) {
		this.checks = checks;
		this.entities = entities;
		this.clock = clock;
	}

	/** As the caller's transaction sees it. */
	public Optional<CreditCheck> find(String shopTransactionId) {
		return this.checks.findByShopTransactionId(shopTransactionId).map(this::detached);
	}

	/**
	 * Plans a transaction with the caller's transaction: both are kept, or neither.
	 */
	public CreditCheck plan(TransactionRequest request, String provider) {
		return detached(this.checks.saveAndFlush(new CreditCheck(request.shopTransactionId(),
				request.totalAmountWithTax(), provider, this.clock.instant())));
	}

	/**
	 * Changes it with the caller's transaction. Until that has ended the row is locked,
	 * so nothing else may be noted of it.
	 */
	public CreditCheck change(String shopTransactionId, BiConsumer<CreditCheck, Instant> change) {
		CreditCheck check = this.checks.findByShopTransactionId(shopTransactionId)
			.orElseThrow(() -> new NoSuchElementException("no transaction " + shopTransactionId));
		change.accept(check, this.clock.instant());
		return detached(this.checks.saveAndFlush(check));
	}

	/** Changes it whatever becomes of the caller's transaction. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public CreditCheck note(String shopTransactionId, BiConsumer<CreditCheck, Instant> change) {
		return change(shopTransactionId, change);
	}

	private CreditCheck detached(CreditCheck check) {
		this.entities.detach(check);
		return check;
	}

}
