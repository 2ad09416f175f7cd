package dev.keiyaku.payment;

import dev.keiyaku.payment.CreditCheck.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

	/** There is no provider: the store's own ledger is all that is kept. */
	@Override
	void assertWaits() {
		assertThat(this.provider.find(ID)).contains(new ProviderAnswer(ID, CreditDecision.HELD, null));
	}

	@Override
	void assertReleased() {
		assertWaits();
	}

	@Override
	void assertBilled() {
		assertWaits();
	}

	@Test
	void aReleaseIsNotedInTheStoresLedger() {
		CreditChecks checks = registered();

		checks.release(ID);
		assertThat(checks.find(ID).state()).isEqualTo(State.RELEASED);

		assertThatIllegalStateException().isThrownBy(() -> checks.requestBilling(ID, Examples.BASE_DATE));
	}

	@Test
	void aBillIsNotedInTheStoresLedgerForTheClerkWhoSendsIt() {
		CreditChecks checks = registered();
		assertThatIllegalStateException().as("nobody has decided")
			.isThrownBy(() -> checks.requestBilling(ID, Examples.BASE_DATE));
		checks.decideByHand(ID, CreditDecision.PASSED);

		checks.requestBilling(ID, Examples.BASE_DATE);
		checks.requestBilling(ID, Examples.BASE_DATE.plusDays(1));
		assertThat(checks.find(ID).state()).isEqualTo(State.BILLED);
		assertThat(checks.find(ID).billIssueBaseDate()).contains(Examples.BASE_DATE);

		assertThatIllegalStateException().isThrownBy(() -> checks.release(ID));
	}

	private CreditChecks registered() {
		CreditChecks checks = Examples.checks(this.provider, new Rows());
		checks.plan(Examples.transaction(ID));
		assertThat(checks.register(Examples.transaction(ID))).isEqualTo(CreditDecision.HELD);
		return checks;
	}

	@Test
	void aCompanyNeedsNoNumber() {
		assertThat(this.provider.buyerNumber()).isEmpty();
	}

	@Test
	void aFurtherTermOfWhatAClerkHasPassedIsPassed() {
		TransactionRequest first = Examples.transaction(ID);
		TransactionRequest further = new TransactionRequest("B-10000001-1", first.orderDate(), first.buyerId(),
				first.companyName(), first.department(), first.customerName(), first.postalCode(), first.address(),
				first.phone(), first.lines(), first.totalAmountWithTax(), first.taxRatePercent(), true);

		assertThat(provider().register(first).decision()).isEqualTo(CreditDecision.HELD);
		assertThat(provider().register(further).decision()).isEqualTo(CreditDecision.PASSED);
	}

}
