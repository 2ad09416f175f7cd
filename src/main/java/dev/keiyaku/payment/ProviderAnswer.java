package dev.keiyaku.payment;

/**
 * The provider's word on a transaction that it has.
 *
 * @param providerTransactionId the provider's own id, at most {@value #LONGEST_ID}
 * characters
 * @param decision the credit check as it stands
 * @param refusalReason {@code null} unless refused
 */
record ProviderAnswer(String providerTransactionId, CreditDecision decision, RefusalReason refusalReason) {

	static final int LONGEST_ID = 40;

}
