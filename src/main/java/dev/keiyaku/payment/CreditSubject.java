package dev.keiyaku.payment;

import java.util.Optional;

import dev.keiyaku.number.NumberFacts;
import dev.keiyaku.number.NumberKind;

/**
 * What a company pays for under a kind of business number, such as an order. With such a
 * bean the kind's procedure can plan a transaction, call {@code credit-check}, and
 * release the transaction or have it billed, all by the number alone.
 *
 * @param <K> the kind of number; one bean for each
 */
public interface CreditSubject<K extends NumberKind> extends NumberFacts<K> {

	/**
	 * Which transaction of the number counts: one more for each that was released to be
	 * registered anew with another sum.
	 */
	default int revision(String number) {
		return 1;
	}

	/**
	 * What the provider is asked to take over.
	 * @param shopTransactionId the id that the transaction has
	 * @return empty where nothing is to be paid: then there is no transaction
	 */
	Optional<TransactionRequest> request(String number, String shopTransactionId);

	/**
	 * The provider is about to be asked to bill it: whatever could take it back has to be
	 * over. May be called again.
	 */
	default void handingOver(String number) {
		// most numbers are decided before
	}

	/**
	 * The provider has been asked to bill it: whatever is to follow. May be called again.
	 * @param check its transaction; empty where nothing is to be paid
	 */
	void billed(String number, Optional<CreditCheck> check);

	/**
	 * It was billed by a store of a former version: makes up for what that one did not
	 * keep, and tells nobody anew. May be called again.
	 */
	default void billedBefore(String number, CreditCheck check) {
		billed(number, Optional.of(check));
	}

	/**
	 * What a clerk reads about it while its check is on hold: texts for people.
	 */
	HeldCheck held(String number);

}
