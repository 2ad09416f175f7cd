package dev.keiyaku.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For a store without a provider: each transaction is held until a clerk decides it in
 * Tasklist ({@link CreditChecks#decideByHand}), but for what goes on as it was decided
 * before; the store sends the bill.
 */
class ManualProvider implements PaymentProvider {

	@Override
	public String name() {
		return PaymentProperties.MANUAL;
	}

	@Override
	public Duration longestRegistration() {
		return Duration.ZERO;
	}

	@Override
	public Optional<Pattern> buyerNumber() {
		return Optional.empty();
	}

	@Override
	public ProviderLimits limits() {
		return ProviderLimits.NONE;
	}

	@Override
	public ProviderAnswer register(TransactionRequest request) {
		return request.checkedBefore() ? new ProviderAnswer(request.shopTransactionId(), CreditDecision.PASSED, null)
				: held(request.shopTransactionId());
	}

	@Override
	public Optional<ProviderAnswer> find(String shopTransactionId) {
		return Optional.of(held(shopTransactionId));
	}

	@Override
	public void release(String providerTransactionId) {
		// nobody else knows of it
	}

	@Override
	public void requestBilling(String providerTransactionId, LocalDate billIssueBaseDate) {
		// the date is noted in the store's own table, and the store's bill has it
	}

	private static ProviderAnswer held(String shopTransactionId) {
		return new ProviderAnswer(shopTransactionId, CreditDecision.HELD, null);
	}

}
