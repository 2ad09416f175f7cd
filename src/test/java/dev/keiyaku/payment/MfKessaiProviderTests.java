package dev.keiyaku.payment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.payment.ProviderFailure.Kind;
import dev.keiyaku.payment.TransactionRequest.Line;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Money Forward Kessai: the contract, and what it alone has. */
class MfKessaiProviderTests extends RemoteProviderContract {

	@Override
	ProviderStandIn standIn(Path directory) throws IOException {
		return Examples.mfKessai(directory);
	}

	@Override
	PaymentProvider adapter(int port, String secret) {
		return Examples.mfKessai(port, secret);
	}

	@Override
	boolean isBilled(StandInTransaction transaction) {
		return transaction.state().equals("REGISTERED") && transaction.result().equals("00");
	}

	/** It bills what has passed, from a day that is named at the registration. */
	@Override
	String baseDateAtFirst() {
		return "2026-12-31";
	}

	@Override
	String baseDateWhenBilled() {
		return baseDateAtFirst();
	}

	@Test
	void aNumberThatIsTakenIsTheTransactionItself() {
		ProviderAnswer first = provider().register(Examples.transaction(ID));

		assertThat(provider().register(Examples.transaction(ID))).isEqualTo(first);
		assertThat(registered().npTransactionId()).isEqualTo(first.providerTransactionId());
	}

	@Test
	void aNumberThatIsTakenByAnotherSumIsNot() {
		provider().register(Examples.transaction(ID));

		ProviderFailure failure = assertFails(Kind.UNREADABLE,
				() -> provider().register(Examples.transaction(ID, "サンプル株式会社", 2_000)));

		assertThat(failure.codes()).containsExactly("amount");
		assertThat(registered().totalAmount()).isEqualTo(11_000);
	}

	@Test
	void aNumberThatIsTakenByACancelledTransactionIsRejected() {
		provider().release(provider().register(Examples.transaction(ID)).providerTransactionId());

		ProviderFailure failure = assertFails(Kind.REJECTED, () -> provider().register(Examples.transaction(ID)));

		assertThat(failure.codes()).containsExactly("already_exists");
	}

	@Test
	void taxIsRoundedOnceForAllLinesAsTheStoreDoes() {
		provider().register(lines(346, 10, new Line("A", 105, 1), new Line("B", 105, 1), new Line("C", 105, 1)));

		assertThat(registered().totalAmount()).isEqualTo(346);
	}

	@Test
	void aSumThatTheLinesDoNotMakeIsRejectedByTheProvider() {
		ProviderFailure failure = assertFails(Kind.REJECTED,
				() -> provider().register(lines(347, 10, new Line("A", 315, 1))));

		assertThat(failure.codes()).containsExactly("invalid_transaction_amounts_per_tax_rate_type");
		assertThat(standIn().registry().all()).isEmpty();
	}

	@Test
	void aTaxRateThatTheProviderHasNoNameForIsNotSent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> provider().register(lines(105, 5, new Line("A", 100, 1))));
		assertThat(standIn().registry().all()).isEmpty();
	}

	@Test
	void anInvoiceIsIssuedAtTheEndOfTheMonthAfterTheOrders() {
		provider().register(Examples.transaction(ID));

		assertThat(registered().billIssueBaseDate()).isEqualTo("2026-12-31");
	}

	@Test
	void aCompanyThatTheProviderDoesNotKnowIsNamedByItsCodesAndNothingPersonal() {
		ProviderFailure failure = assertFails(Kind.REJECTED,
				() -> provider().register(Examples.transaction(ID, "知らない株式会社")));

		assertThat(failure.codes()).containsExactly("not_found");
		assertThat(failure).hasMessageNotContaining("株式会社");
	}

	private static TransactionRequest lines(long total, int taxRatePercent, Line... lines) {
		return new TransactionRequest(ID, LocalDate.of(2026, 11, 24), "00000000001", "サンプル株式会社", "", "山田花子", "100-0001",
				"東京都千代田区千代田1-1", "0312345678", List.of(lines), total, taxRatePercent);
	}

}
