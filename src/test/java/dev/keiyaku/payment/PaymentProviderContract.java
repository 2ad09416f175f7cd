package dev.keiyaku.payment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the store relies on, whichever provider it works with. */
abstract class PaymentProviderContract {

	static final String ID = "O-10000001-1";

	abstract PaymentProvider provider();

	/** The answer to a transaction that nothing speaks against. */
	abstract CreditDecision usualDecision();

	@Test
	void aTransactionThatWasRegisteredIsFoundUnderTheStoresId() {
		ProviderAnswer answer = provider().register(Examples.transaction(ID));

		assertThat(answer.decision()).isEqualTo(usualDecision());
		assertThat(answer.refusalReason()).isNull();
		assertThat(provider().find(ID)).contains(answer);
	}

	@Test
	void releasingTwiceIsAsGoodAsOnce() {
		String id = provider().register(Examples.transaction(ID)).providerTransactionId();

		provider().release(id);
		provider().release(id);
	}

	@Test
	void billingTwiceIsAsGoodAsOnce() {
		String id = provider().register(Examples.transaction(ID)).providerTransactionId();

		provider().requestBilling(id, Examples.BASE_DATE);
		provider().requestBilling(id, Examples.BASE_DATE);
	}

	@Test
	void itIsNamedAsInTheConfigurationAndFitsIntoTheLedger() {
		assertThat(provider().name()).matches("[a-z-]{1,20}");
		assertThat(provider().longestRegistration().isNegative()).isFalse();
	}

}
