package dev.keiyaku.payment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the store relies on, whichever provider it works with. */
abstract class PaymentProviderContract {

	static final String ID = "O-10000001-1";

	abstract PaymentProvider provider();

	/** The answer to a transaction that nothing speaks against. */
	abstract CreditDecision usualDecision();

	/** By the provider's own books the one transaction is neither released nor billed. */
	abstract void assertWaits();

	/** By the provider's own books the one transaction is released. */
	abstract void assertReleased();

	/**
	 * By the provider's own books the one transaction will be billed, over 11,000 yen and
	 * from the day that the provider goes by.
	 */
	abstract void assertBilled();

	@Test
	void aTransactionThatWasRegisteredIsFoundUnderTheStoresId() {
		ProviderAnswer answer = provider().register(Examples.transaction(ID));

		assertThat(answer.decision()).isEqualTo(usualDecision());
		assertThat(answer.refusalReason()).isNull();
		assertThat(provider().find(ID)).contains(answer);
	}

	@Test
	void whatIsReleasedIsFreeAndTwiceIsAsGoodAsOnce() {
		String id = provider().register(Examples.transaction(ID)).providerTransactionId();
		assertWaits();

		provider().release(id);
		assertReleased();

		provider().release(id);
		assertReleased();
	}

	@Test
	void whatIsBilledIsBilledFromTheFirstDayThatWasNamedAndTwiceIsAsGoodAsOnce() {
		String id = provider().register(Examples.transaction(ID)).providerTransactionId();
		assertWaits();

		provider().requestBilling(id, Examples.BASE_DATE);
		assertBilled();

		provider().requestBilling(id, Examples.BASE_DATE.plusDays(1));
		assertBilled();
	}

	@Test
	void itIsNamedAsInTheConfigurationAndFitsIntoTheLedger() {
		assertThat(provider().name()).matches("[a-z-]{1,20}");
		assertThat(provider().longestRegistration().isNegative()).isFalse();
	}

}
