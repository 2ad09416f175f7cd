package dev.keiyaku.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A payment provider in the store's words. Adapters keep no state; each method is one
 * call and throws {@link ProviderFailure} unless the provider has clearly answered.
 */
interface PaymentProvider {

	/** The adapter's name in {@code keiyaku.payment.provider}. */
	String name();

	/**
	 * The longest that asking for a transaction and registering it can take together
	 * until their outcome is known. Whatever was sent so long ago has come to its end at
	 * the provider as well, which has then had twice the time that the store waits.
	 */
	Duration longestRegistration();

	/**
	 * What the numbers look like under which the provider knows the companies; empty when
	 * it needs none.
	 */
	Optional<Pattern> buyerNumber();

	/** How long the texts of a transaction may be. */
	ProviderLimits limits();

	/** Registers the transaction and has it checked. */
	ProviderAnswer register(TransactionRequest request);

	/** Asks for a transaction by the store's id; empty when the provider has none. */
	Optional<ProviderAnswer> find(String shopTransactionId);

	/** Frees the transaction; succeeds as well when it was free already. */
	void release(String providerTransactionId);

	/**
	 * Has the transaction billed; succeeds as well when it was so already.
	 * @param billIssueBaseDate day in JST from which the provider counts
	 */
	void requestBilling(String providerTransactionId, LocalDate billIssueBaseDate);

}
