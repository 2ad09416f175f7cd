package dev.keiyaku.payment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Without a provider. */
class ManualProviderTests extends PaymentProviderContract {

	private final PaymentProvider provider = new ManualProvider();

	@Override
	PaymentProvider provider() {
		return this.provider;
	}

	@Override
	CreditDecision usualDecision() {
		return CreditDecision.HELD;
	}

	@Test
	void aCompanyNeedsNoNumber() {
		assertThat(this.provider.buyerNumber()).isEmpty();
	}

}
