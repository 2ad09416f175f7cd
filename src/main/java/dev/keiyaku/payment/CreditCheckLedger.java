package dev.keiyaku.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the credit checks. Every method has a transaction of its own: what is noted here
 * survives when the caller's transaction is rolled back.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CreditCheckLedger {

	private final CreditCheckRepository checks;

	private final Clock clock;

	CreditCheckLedger(CreditCheckRepository checks, Clock clock) {
		this.checks = checks;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
	public Optional<CreditCheck> find(String shopTransactionId) {
		return this.checks.findByShopTransactionId(shopTransactionId);
	}

	public CreditCheck open(TransactionRequest request, String provider) {
		return this.checks.saveAndFlush(new CreditCheck(request.shopTransactionId(), request.totalAmountWithTax(),
				provider, this.clock.instant()));
	}

	public CreditCheck note(String shopTransactionId, BiConsumer<CreditCheck, Instant> change) {
		CreditCheck check = this.checks.findByShopTransactionId(shopTransactionId)
			.orElseThrow(() -> new NoSuchElementException("no transaction " + shopTransactionId));
		change.accept(check, this.clock.instant());
		return this.checks.saveAndFlush(check);
	}

}
