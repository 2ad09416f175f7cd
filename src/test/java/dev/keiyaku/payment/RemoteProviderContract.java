package dev.keiyaku.payment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.keiyaku.FreePorts;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The same for a provider elsewhere: its adapter against its stand-in, over real HTTP.
 */
abstract class RemoteProviderContract extends PaymentProviderContract {

	private ProviderStandIn standIn;

	private PaymentProvider provider;

	abstract ProviderStandIn standIn(Path directory) throws IOException;

	abstract PaymentProvider adapter(int port, String secret);

	/** Whether the provider will bill the transaction. */
	abstract boolean isBilled(StandInTransaction transaction);

	/** The day from which the provider bills what was registered, or null. */
	abstract String baseDateAtFirst();

	/** The day from which the provider bills, once the store has asked it to. */
	abstract String baseDateWhenBilled();

	@BeforeEach
	void start(@TempDir Path directory) throws IOException {
		this.standIn = standIn(directory);
		this.provider = adapter(this.standIn.port(), Examples.SECRET);
	}

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	@Override
	PaymentProvider provider() {
		return this.provider;
	}

	@Override
	CreditDecision usualDecision() {
		return CreditDecision.PASSED;
	}

	@Override
	void assertWaits() {
		assertThat(booked()).isEqualTo(booked("REGISTERED", baseDateAtFirst()));
	}

	@Override
	void assertReleased() {
		assertThat(booked()).isEqualTo(booked("CANCELLED", baseDateAtFirst()));
	}

	@Override
	void assertBilled() {
		assertThat(isBilled(booked())).isTrue();
		assertThat(booked()).isEqualTo(booked(booked().state(), baseDateWhenBilled()));
	}

	/** What the stand-in answers whoever asks it for all that was registered. */
	private StandInTransaction booked() {
		List<StandInTransaction> books = StandInBooks.at(this.standIn.port());
		assertThat(books).hasSize(1);
		return books.get(0);
	}

	private StandInTransaction booked(String state, String baseDate) {
		return new StandInTransaction(ID, booked().npTransactionId(), "サンプル株式会社", 11_000, "00", null, state, baseDate);
	}

	ProviderStandIn standIn() {
		return this.standIn;
	}

	StandInTransaction registered() {
		assertThat(this.standIn.registry().all()).hasSize(1);
		return this.standIn.registry().all().get(0);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 105, 1_000, 9_999_999 })
	void theProviderHasTheVerySumOfTheOrder(long unitPrice) {
		TransactionRequest request = Examples.transaction(ID, "サンプル株式会社", unitPrice);

		this.provider.register(request);

		assertThat(registered().totalAmount()).isEqualTo(request.totalAmountWithTax());
		assertThat(registered().shopTransactionId()).isEqualTo(ID);
		assertThat(registered().companyName()).isEqualTo("サンプル株式会社");
	}

	@Test
	void aTransactionThatNobodyRegisteredIsNotFound() {
		assertThat(this.provider.find(ID)).isEmpty();
	}

	@Test
	void aRefusalHasAReason() {
		ProviderAnswer answer = this.provider.register(Examples.transaction(ID, "審査NG株式会社"));

		assertThat(answer.decision()).isEqualTo(CreditDecision.REFUSED);
		assertThat(answer.refusalReason()).isNotNull();
		assertThat(this.provider.find(ID)).contains(answer);
	}

	@Test
	void anAmountOverTheCreditLineIsRefused() {
		assertThat(this.provider.register(Examples.transaction(ID, "サンプル株式会社", 9_100_000)).decision())
			.isEqualTo(CreditDecision.REFUSED);
	}

	@ParameterizedTest
	@CsvSource({ "00,PASSED", "20,REFUSED" })
	void aTransactionOnHoldIsDecidedLater(String result, CreditDecision decision) {
		ProviderAnswer held = this.provider.register(Examples.transaction(ID, "審査保留株式会社"));
		assertThat(held.decision()).isEqualTo(CreditDecision.HELD);
		assertThat(this.provider.find(ID)).contains(held);

		this.standIn.registry().decide(held.providerTransactionId(), result);

		assertThat(this.provider.find(ID)).get().extracting(ProviderAnswer::decision).isEqualTo(decision);
	}

	@Test
	void inTheModeHoldEveryTransactionIsHeld() {
		this.standIn.mode(Mode.HOLD);

		assertThat(this.provider.register(Examples.transaction(ID)).decision()).isEqualTo(CreditDecision.HELD);
	}

	@Test
	void registeringTwiceMakesOneTransaction() {
		ProviderAnswer first = this.provider.register(Examples.transaction(ID));

		try {
			assertThat(this.provider.register(Examples.transaction(ID))).isEqualTo(first);
		}
		catch (ProviderFailure refused) {
			assertThat(refused.kind()).as("it may be refused as well").isEqualTo(Kind.REJECTED);
		}

		assertThat(registered().npTransactionId()).isEqualTo(first.providerTransactionId());
	}

	@ParameterizedTest
	@CsvSource({ "DROP_AFTER_ACCEPT,UNREACHABLE", "SLOW,TIMEOUT" })
	void aRegistrationWhoseAnswerIsLostIsFound(Mode mode, Kind kind) {
		this.standIn.mode(mode);
		assertFails(kind, () -> this.provider.register(Examples.transaction(ID)));

		this.standIn.mode(Mode.NORMAL);
		assertThat(this.provider.find(ID)).get()
			.isEqualTo(new ProviderAnswer(registered().npTransactionId(), CreditDecision.PASSED, null));
	}

	@ParameterizedTest
	@CsvSource({ "ERROR,SERVER_ERROR", "GARBAGE,UNREADABLE", "BUSY,BUSY" })
	void whatTheProviderDoesNotTakeIsToldApart(Mode mode, Kind kind) {
		String id = this.provider.register(Examples.transaction(ID)).providerTransactionId();
		this.standIn.mode(mode);

		assertFails(kind, () -> this.provider.register(Examples.transaction("O-2-1")));
		assertFails(kind, () -> this.provider.find(ID));
		assertFails(kind, () -> this.provider.requestBilling(id, Examples.BASE_DATE));
		assertFails(kind, () -> this.provider.release(id));
		assertThat(registered().state()).isEqualTo("REGISTERED");
	}

	@Test
	void aBusyProviderSaysWhenToAskAgain() {
		this.standIn.mode(Mode.BUSY);

		ProviderFailure failure = assertFails(Kind.BUSY, () -> this.provider.find(ID));

		assertThat(failure.retryAfter()).hasSeconds(1);
	}

	@Test
	void aProviderThatIsNotThereIsUnreachable() throws IOException {
		int nobody = FreePorts.next();
		assertFails(Kind.UNREACHABLE, () -> adapter(nobody, Examples.SECRET).find(ID));
	}

	@Test
	void wrongCredentialsAreToldApart() {
		PaymentProvider stranger = adapter(this.standIn.port(), "guessed");

		assertFails(Kind.UNAUTHORIZED, () -> stranger.register(Examples.transaction(ID)));
		assertFails(Kind.UNAUTHORIZED, () -> stranger.find(ID));
		assertThat(this.standIn.registry().all()).isEmpty();
	}

	@Test
	void whatTheProviderRejectsIsNamedByItsCodesAndNothingThatIsSold() {
		ProviderFailure failure = assertFails(Kind.REJECTED, () -> this.provider.register(Examples.unacceptable(ID)));

		assertThat(failure.codes()).singleElement().asString().containsAnyOf("FIELD-detail", "detail_description");
		assertThat(failure).hasMessageNotContaining("長い");
		assertThat(this.standIn.registry().all()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(CreditDecision.class)
	void whateverTheDecisionTheBuyersCreditLineIsFreedOnce(CreditDecision decision) {
		String company = switch (decision) {
			case PASSED -> "サンプル株式会社";
			case REFUSED -> "審査NG株式会社";
			case HELD -> "審査保留株式会社";
		};
		ProviderAnswer answer = this.provider.register(Examples.transaction(ID, company));
		assertThat(answer.decision()).isEqualTo(decision);

		this.provider.release(answer.providerTransactionId());
		this.provider.release(answer.providerTransactionId());

		assertThat(registered())
			.matches(transaction -> transaction.state().equals("CANCELLED") || transaction.result().equals("20"));
	}

	@Test
	void aReleasedTransactionIsNotFoundAnyMore() {
		this.provider.release(this.provider.register(Examples.transaction(ID)).providerTransactionId());

		assertThat(this.provider.find(ID)).isEmpty();
		assertThat(registered().state()).isEqualTo("CANCELLED");
	}

	@Test
	void aReleaseWhoseAnswerIsLostHasBeenDone() {
		String id = this.provider.register(Examples.transaction(ID)).providerTransactionId();
		this.standIn.mode(Mode.DROP_AFTER_ACCEPT);
		assertFails(Kind.UNREACHABLE, () -> this.provider.release(id));

		this.standIn.mode(Mode.NORMAL);
		this.provider.release(id);

		assertThat(registered().state()).isEqualTo("CANCELLED");
	}

	@Test
	void whatThePassedTransactionCostsIsBilled() {
		String id = this.provider.register(Examples.transaction(ID)).providerTransactionId();

		this.provider.requestBilling(id, Examples.BASE_DATE);

		assertThat(isBilled(registered())).isTrue();
		assertThat(registered().totalAmount()).isEqualTo(11_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "審査保留株式会社", "審査NG株式会社" })
	void whatHasNotPassedIsNotBilled(String company) {
		String id = this.provider.register(Examples.transaction(ID, company)).providerTransactionId();

		assertFails(Kind.REJECTED, () -> this.provider.requestBilling(id, Examples.BASE_DATE));
		assertThat(isBilled(registered())).isFalse();
	}

	@Test
	void whatWasReleasedIsNotBilled() {
		String id = this.provider.register(Examples.transaction(ID)).providerTransactionId();
		this.provider.release(id);

		assertFails(Kind.REJECTED, () -> this.provider.requestBilling(id, Examples.BASE_DATE));
		assertThat(isBilled(registered())).isFalse();
	}

	@Test
	void aTransactionThatTheProviderDoesNotKnowIsNeitherReleasedNorBilled() {
		assertFails(Kind.REJECTED, () -> this.provider.release("20000000099"));
		assertFails(Kind.REJECTED, () -> this.provider.requestBilling("20000000099", Examples.BASE_DATE));
	}

	static ProviderFailure assertFails(Kind kind, Runnable call) {
		return assertThatExceptionOfType(ProviderFailure.class).isThrownBy(call::run)
			.satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
			.actual();
	}

}
