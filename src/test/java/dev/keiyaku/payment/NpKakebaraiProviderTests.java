package dev.keiyaku.payment;

import java.io.IOException;
import java.nio.file.Path;

import dev.keiyaku.payment.ProviderFailure.Kind;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** NP掛け払い: the contract, and what it alone has. */
class NpKakebaraiProviderTests extends RemoteProviderContract {

	@Override
	ProviderStandIn standIn(Path directory) throws IOException {
		return Examples.npKakebarai(directory);
	}

	@Override
	PaymentProvider adapter(int port, String secret) {
		return Examples.npKakebarai(port, secret);
	}

	@Override
	boolean isBilled(StandInTransaction transaction) {
		return transaction.state().equals("BILLED");
	}

	@Override
	String baseDateAtFirst() {
		return null;
	}

	@Override
	String baseDateWhenBilled() {
		return Examples.BASE_DATE.toString();
	}

	@ParameterizedTest
	@CsvSource({ "審査NG株式会社,OVERALL_JUDGEMENT", "審査NG21株式会社,UNPAID", "審査NG22株式会社,OVER_LIMIT" })
	void keepsTheReasonOfARefusal(String companyName, RefusalReason reason) {
		ProviderAnswer answer = provider().register(Examples.transaction(ID, companyName));

		assertThat(answer.refusalReason()).isEqualTo(reason);
	}

	@Test
	void theProviderTakesAnIdOnlyOnce() {
		provider().register(Examples.transaction(ID));

		ProviderFailure failure = assertFails(Kind.REJECTED, () -> provider().register(Examples.transaction(ID)));

		assertThat(failure.codes()).containsExactly("X-DUPLICATE");
	}

	@Test
	void itIsBilledFromTheDayOfTheRequest() {
		String id = provider().register(Examples.transaction(ID)).providerTransactionId();

		provider().requestBilling(id, Examples.BASE_DATE);

		assertThat(registered().billIssueBaseDate()).isEqualTo("2026-12-01");
	}

	@Test
	void aBilledTransactionIsNotReleased() {
		String id = provider().register(Examples.transaction(ID)).providerTransactionId();
		provider().requestBilling(id, Examples.BASE_DATE);

		assertFails(Kind.REJECTED, () -> provider().release(id));
		assertThat(registered().state()).isEqualTo("BILLED");
	}

}
