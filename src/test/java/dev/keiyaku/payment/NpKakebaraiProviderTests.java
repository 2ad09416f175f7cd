package dev.keiyaku.payment;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

import dev.keiyaku.payment.ProviderFailure.Kind;
import dev.keiyaku.sandbox.provider.Mode;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The client against the stand-in, both over real HTTP. */
class NpKakebaraiProviderTests {

	private static final String ID = "O-10000001-1";

	private ProviderStandIn standIn;

	private PaymentProvider provider;

	@BeforeEach
	void start(@TempDir Path directory) throws IOException {
		this.standIn = Examples.standIn(directory);
		this.provider = Examples.client(this.standIn);
	}

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	@Test
	void registersATransactionAndFindsItAgain() {
		ProviderAnswer answer = this.provider.register(Examples.transaction(ID));

		assertThat(answer.decision()).isEqualTo(CreditDecision.PASSED);
		assertThat(registered().totalAmount()).isEqualTo(11_000);
		assertThat(registered().npTransactionId()).isEqualTo(answer.providerTransactionId());
		assertThat(this.provider.find(ID)).contains(answer);
	}

	@Test
	void knowsThatTheProviderDoesNotKnowATransaction() {
		assertThat(this.provider.find(ID)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "審査NG株式会社,OVERALL_JUDGEMENT", "審査NG21株式会社,UNPAID", "審査NG22株式会社,OVER_LIMIT" })
	void keepsTheReasonOfARefusal(String companyName, RefusalReason reason) {
		ProviderAnswer answer = this.provider.register(Examples.transaction(ID, companyName));

		assertThat(answer.decision()).isEqualTo(CreditDecision.REFUSED);
		assertThat(answer.refusalReason()).isEqualTo(reason);
	}

	@Test
	void anAmountOverTheCreditLineIsRefused() {
		ProviderAnswer answer = this.provider.register(Examples.transaction(ID, "サンプル株式会社", 100_000_001));

		assertThat(answer.refusalReason()).isEqualTo(RefusalReason.OVER_LIMIT);
	}

	@Test
	void aHeldTransactionIsDecidedLater() {
		ProviderAnswer held = this.provider.register(Examples.transaction(ID, "審査保留株式会社"));
		assertThat(held.decision()).isEqualTo(CreditDecision.HELD);

		this.standIn.registry().decide(held.providerTransactionId(), "00");

		assertThat(this.provider.find(ID).orElseThrow().decision()).isEqualTo(CreditDecision.PASSED);
	}

	@Test
	void inTheModeHoldEveryTransactionIsHeld() {
		this.standIn.mode(Mode.HOLD);

		assertThat(this.provider.register(Examples.transaction(ID)).decision()).isEqualTo(CreditDecision.HELD);
	}

	@ParameterizedTest
	@CsvSource({ "SLOW,TIMEOUT,1", "DROP_AFTER_ACCEPT,UNREACHABLE,1", "ERROR,SERVER_ERROR,0", "GARBAGE,UNREADABLE,0" })
	void tellsWhatWentWrong(Mode mode, Kind kind, int registered) {
		this.standIn.mode(mode);

		assertFails(kind, () -> this.provider.register(Examples.transaction(ID)));
		assertThat(this.standIn.registry().all()).hasSize(registered);
	}

	@Test
	void aProviderThatIsNotThereIsUnreachable() throws IOException {
		int nobody;
		try (ServerSocket socket = new ServerSocket(0)) {
			nobody = socket.getLocalPort();
		}
		assertFails(Kind.UNREACHABLE, () -> Examples.client(nobody).find(ID));
	}

	@Test
	void aWrongPasswordIsToldApart() {
		PaymentProvider stranger = Examples.client(this.standIn.port(), "guessed");

		assertFails(Kind.UNAUTHORIZED, () -> stranger.register(Examples.transaction(ID)));
		assertThat(this.standIn.registry().all()).isEmpty();
	}

	@Test
	void whatTheProviderRejectsIsNamedByItsCodesAndNothingPersonal() {
		String tooLong = "株式会社".repeat(30);

		ProviderFailure failure = assertFails(Kind.REJECTED,
				() -> this.provider.register(Examples.transaction(ID, tooLong)));

		assertThat(failure.codes()).containsExactly("X-FIELD-companyName");
		assertThat(failure).hasMessageNotContaining("株式会社");
	}

	@Test
	void theProviderTakesAnIdOnlyOnce() {
		this.provider.register(Examples.transaction(ID));

		ProviderFailure failure = assertFails(Kind.REJECTED, () -> this.provider.register(Examples.transaction(ID)));

		assertThat(failure.codes()).containsExactly("X-DUPLICATE");
	}

	@Test
	void releasingTwiceIsAsGoodAsOnce() {
		String id = this.provider.register(Examples.transaction(ID)).providerTransactionId();

		this.provider.release(id);
		this.provider.release(id);

		assertThat(registered().state()).isEqualTo("CANCELLED");
		assertThat(this.provider.find(ID)).isEmpty();
	}

	@Test
	void billingTwiceIsAsGoodAsOnce() {
		String id = this.provider.register(Examples.transaction(ID)).providerTransactionId();

		this.provider.requestBilling(id, Examples.BASE_DATE);
		this.provider.requestBilling(id, Examples.BASE_DATE);

		assertThat(registered().state()).isEqualTo("BILLED");
		assertThat(registered().billIssueBaseDate()).isEqualTo("2026-12-01");
	}

	@Test
	void aHeldTransactionIsNotBilled() {
		String id = this.provider.register(Examples.transaction(ID, "審査保留株式会社")).providerTransactionId();

		assertFails(Kind.REJECTED, () -> this.provider.requestBilling(id, Examples.BASE_DATE));
		assertThat(registered().state()).isEqualTo("REGISTERED");
	}

	@Test
	void aBilledTransactionIsNotReleased() {
		String id = this.provider.register(Examples.transaction(ID)).providerTransactionId();
		this.provider.requestBilling(id, Examples.BASE_DATE);

		assertFails(Kind.REJECTED, () -> this.provider.release(id));
		assertThat(registered().state()).isEqualTo("BILLED");
	}

	private StandInTransaction registered() {
		assertThat(this.standIn.registry().all()).hasSize(1);
		return this.standIn.registry().all().get(0);
	}

	private static ProviderFailure assertFails(Kind kind, Runnable call) {
		return assertThatExceptionOfType(ProviderFailure.class).isThrownBy(call::run)
			.satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
			.actual();
	}

}
