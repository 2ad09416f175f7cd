package dev.keiyaku.payment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.sandbox.provider.Mode;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the store may believe after each fault, and that it never does a thing twice
 * (store, faults 2, 3, 10 and 11).
 */
abstract class CreditChecksContract {

	static final String ID = "O-10000001-1";

	private ProviderStandIn standIn;

	private final Rows rows = new Rows();

	private CreditChecks checks;

	abstract ProviderStandIn standIn(Path directory) throws IOException;

	abstract PaymentProvider adapter(int port);

	/** How the provider names a problem of its own. */
	abstract String systemError();

	/** Whether the provider will bill the transaction, from the day that it was given. */
	abstract boolean isBilled(StandInTransaction transaction);

	@BeforeEach
	void start(@TempDir Path directory) throws IOException {
		this.standIn = standIn(directory);
		this.checks = Examples.checks(adapter(), this.rows);
	}

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	@Test
	void aPassedTransactionIsRegisteredOnceHoweverOftenItIsAskedFor() {
		assertThat(register()).isEqualTo(CreditDecision.PASSED);
		assertThat(register()).isEqualTo(CreditDecision.PASSED);

		assertThat(this.standIn.registry().all()).hasSize(1);
		assertThat(state()).isEqualTo(State.REGISTERED);
		assertThat(this.checks.find(ID).providerTransactionId()).contains(atProvider().npTransactionId());
	}

	@Test
	void aRefusalKeepsItsReason() {
		assertThat(registerAt(this.checks, Examples.transaction(ID, "審査NG株式会社"))).isEqualTo(CreditDecision.REFUSED);

		assertThat(this.checks.find(ID).refusalReason()).isPresent();
	}

	@ParameterizedTest
	@EnumSource(names = { "DROP_AFTER_ACCEPT", "SLOW" })
	void aLostAnswerIsUnknownUntilTheProviderIsAskedAgain(Mode mode) {
		this.standIn.mode(mode);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register);
		assertThat(state()).isEqualTo(State.UNKNOWN);
		assertThat(this.checks.find(ID).decision()).isEmpty();

		this.standIn.mode(Mode.NORMAL);
		assertThat(register()).isEqualTo(CreditDecision.PASSED);
		assertThat(state()).isEqualTo(State.REGISTERED);
		assertThat(this.checks.find(ID).problem()).isEmpty();
		assertThat(this.standIn.registry().all()).hasSize(1);
	}

	@Test
	void aLostAnswerIsFoundByAskingAlone() {
		this.standIn.mode(Mode.DROP_AFTER_ACCEPT);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register);

		assertThat(this.checks.ask(ID)).isEqualTo(CreditDecision.PASSED);
		assertThat(this.standIn.registry().all()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(names = { "ERROR", "GARBAGE" })
	void aCallThatTheProviderNeverTookIsMadeAgain(Mode mode) {
		this.standIn.mode(mode);
		for (int attempt = 0; attempt < 3; attempt++) {
			assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register);
			assertThat(state()).isEqualTo(State.UNKNOWN);
		}

		this.standIn.mode(Mode.NORMAL);
		assertThat(register()).isEqualTo(CreditDecision.PASSED);
		assertThat(this.standIn.registry().all()).hasSize(1);
	}

	@Test
	void whatThereWasNoCallForIsPlannedAgainAndFreeWithoutOne() {
		CreditChecks suspended = Examples.checks(new SuspendedProvider(adapter()), this.rows);
		assertThatExceptionOfType(PaymentProviderException.class)
			.isThrownBy(() -> registerAt(suspended, Examples.transaction(ID)))
			.withMessageContaining("接続を一時的に見合わせています")
			.withMessageContaining(ID);
		assertThat(state()).isEqualTo(State.PLANNED);
		assertThat(this.checks.find(ID).problem()).isPresent();

		suspended.release(ID);
		assertThat(state()).isEqualTo(State.RELEASED);
		assertThat(this.standIn.registry().all()).isEmpty();
	}

	@Test
	void whatThereWasNoCallForIsRegisteredLater() {
		CreditChecks suspended = Examples.checks(new SuspendedProvider(adapter()), this.rows);
		assertThatExceptionOfType(PaymentProviderException.class)
			.isThrownBy(() -> registerAt(suspended, Examples.transaction(ID)));

		assertThat(register()).isEqualTo(CreditDecision.PASSED);
		assertThat(this.checks.find(ID).problem()).isEmpty();
	}

	@Test
	void aLostAnswerStaysLostWhileNoCallIsMade() {
		CreditChecks suspended = Examples.checks(new SuspendedProvider(adapter()), this.rows);
		this.standIn.mode(Mode.DROP_AFTER_ACCEPT);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register);
		assertThatExceptionOfType(PaymentProviderException.class)
			.isThrownBy(() -> suspended.register(Examples.transaction(ID)));
		assertThat(state()).isEqualTo(State.UNKNOWN);

		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> suspended.release(ID));
		assertThat(state()).isEqualTo(State.RELEASING);
		this.standIn.mode(Mode.NORMAL);
		this.checks.release(ID);
		assertThat(atProvider().state()).isEqualTo("CANCELLED");
	}

	@Test
	void anInterruptedRegistrationIsNotTakenForAPlanWhileNoCallIsMade() {
		this.rows.saveAndFlush(interrupted(Instant.now()));

		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(
				() -> Examples.checks(new SuspendedProvider(adapter()), this.rows).register(Examples.transaction(ID)));
		assertThat(state()).isEqualTo(State.UNKNOWN);
	}

	@Test
	void anInterruptedRegistrationIsAskedForBeforeItIsMade() {
		Rows rows = new Rows();
		rows.saveAndFlush(interrupted(Instant.now()));
		adapter().register(Examples.transaction(ID));

		assertThat(Examples.checks(adapter(), rows).register(Examples.transaction(ID)))
			.isEqualTo(CreditDecision.PASSED);
		assertThat(this.standIn.registry().all()).hasSize(1);
	}

	@Test
	void theFailureNamesCauseAndTransactionInJapaneseAndNothingPersonal() {
		this.standIn.mode(Mode.ERROR);

		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register)
			.withMessageContaining("決済事業者のシステムでエラー")
			.withMessageContaining(ID)
			.withMessageContaining(systemError())
			.satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("サンプル", "山田", "千代田"))
			.satisfies(failure -> assertThat(this.checks.find(ID).problem()).contains(failure.getMessage()));
	}

	@Test
	void whatTheProviderRejectsIsForAPersonToCorrect() {
		assertThatExceptionOfType(PaymentProviderException.class)
			.isThrownBy(() -> registerAt(this.checks, Examples.refusable(ID)))
			.withMessageContaining("決済事業者が取引の内容を受け付けませんでした")
			.matches(PaymentProviderException::needsCorrection);

		assertThat(this.checks.find(ID).decision()).isEmpty();
		assertThat(this.standIn.registry().all()).isEmpty();
	}

	@Test
	void aHeldTransactionPassesOnceItIsDecided() {
		registerAt(this.checks, Examples.transaction(ID, "審査保留株式会社"));
		assertThat(this.checks.ask(ID)).isEqualTo(CreditDecision.HELD);

		this.standIn.registry().decide(atProvider().npTransactionId(), "00");

		assertThat(this.checks.ask(ID)).isEqualTo(CreditDecision.PASSED);
	}

	@Test
	void aFinalDecisionIsNotAskedAgain() {
		register();
		this.standIn.mode(Mode.ERROR);

		assertThat(this.checks.ask(ID)).isEqualTo(CreditDecision.PASSED);
	}

	@Test
	void nobodyCanAskForWhatWasNeverRegistered() {
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.checks.ask(ID));
	}

	@ParameterizedTest
	@EnumSource(CreditDecision.class)
	void everyDecisionCanBeReleased(CreditDecision decision) {
		Map<CreditDecision, String> names = Map.of(CreditDecision.PASSED, "サンプル株式会社", CreditDecision.HELD, "審査保留株式会社",
				CreditDecision.REFUSED, "審査NG株式会社");
		assertThat(registerAt(this.checks, Examples.transaction(ID, names.get(decision)))).isEqualTo(decision);

		this.checks.release(ID);
		this.checks.release(ID);

		assertThat(state()).isEqualTo(State.RELEASED);
		assertThat(atProvider())
			.matches(transaction -> transaction.state().equals("CANCELLED") || decision == CreditDecision.REFUSED);
		assertThatIllegalStateException().isThrownBy(this::register);
	}

	@Test
	void whatWasOnlyPlannedIsFreeWithoutAskingAnybody() {
		this.checks.plan(Examples.transaction(ID));
		this.standIn.mode(Mode.ERROR);

		this.checks.release(ID);

		assertThat(state()).isEqualTo(State.RELEASED);
		assertThat(this.standIn.registry().all()).isEmpty();
	}

	@Test
	void nothingIsReleasedWhileItsRegistrationMayBeUnderWay() {
		Rows rows = new Rows();
		CreditChecks checks = Examples.checks(adapter(), rows);
		rows.saveAndFlush(interrupted(Instant.now()));

		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> checks.release(ID))
			.withMessageContaining("登録の結果がまだ分かりません");
		assertThat(checks.find(ID).state()).isEqualTo(State.REQUESTED);

		adapter().register(Examples.transaction(ID));
		rows.saveAndFlush(interrupted(Instant.now().minus(adapter().longestRegistration())));
		checks.release(ID);
		assertThat(atProvider().state()).isEqualTo("CANCELLED");
	}

	@Test
	void nothingIsReleasedWhileTheProviderMayStillTakeWhatNobodyWaitsFor() {
		this.standIn.mode(Mode.LATE);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register);
		this.standIn.mode(Mode.NORMAL);

		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> this.checks.release(ID))
			.withMessageContaining("登録の結果がまだ分かりません");
		assertThat(state()).isEqualTo(State.RELEASING);

		awaitRegistration();
		this.checks.release(ID);
		assertThat(state()).isEqualTo(State.RELEASED);
		assertThat(atProvider().state()).isEqualTo("CANCELLED");
	}

	@Test
	void nothingIsSentAgainWhileTheProviderMayStillTakeIt() {
		this.standIn.mode(Mode.LATE);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register);
		this.standIn.mode(Mode.NORMAL);
		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register)
				.withMessageContaining("登録の結果がまだ分かりません");
		}

		awaitRegistration();
		assertThat(register()).isEqualTo(CreditDecision.PASSED);
		assertThat(this.standIn.registry().all()).hasSize(1);
	}

	@Test
	void whatWasLostOnItsWayIsSentAgainAfterItsTime() {
		CreditCheck lost = interrupted(Instant.now().minus(adapter().longestRegistration()));
		lost.failed("late", Instant.now());
		this.rows.saveAndFlush(lost);

		assertThat(register()).isEqualTo(CreditDecision.PASSED);
		assertThat(this.standIn.registry().all()).hasSize(1);
	}

	@Test
	void whatGotNoConnectionIsFreeAtOnce() {
		PaymentProvider gone = adapter();
		this.standIn.close();
		assertThatExceptionOfType(PaymentProviderException.class)
			.isThrownBy(() -> registerAt(Examples.checks(gone, this.rows), Examples.transaction(ID)));

		assertThat(this.rows.findByShopTransactionId(ID)
			.orElseThrow()
			.mayBeUnderWay(gone.longestRegistration(), Instant.now())).isFalse();
	}

	@Test
	void releasingWhatWasNeverPlannedDoesNothing() {
		this.checks.release(ID);

		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.checks.find(ID));
	}

	@Test
	void aTransactionWhoseAnswerWasLostIsFreedAllTheSame() {
		this.standIn.mode(Mode.DROP_AFTER_ACCEPT);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> this.checks.release(ID));
		assertThat(state()).isEqualTo(State.RELEASING);

		this.standIn.mode(Mode.NORMAL);
		this.checks.release(ID);

		assertThat(state()).isEqualTo(State.RELEASED);
		assertThat(atProvider().state()).isEqualTo("CANCELLED");
	}

	@Test
	void aTransactionThatNeverReachedTheProviderIsFree() {
		this.standIn.mode(Mode.ERROR);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::register);

		this.standIn.mode(Mode.NORMAL);
		this.checks.release(ID);

		assertThat(state()).isEqualTo(State.RELEASED);
		assertThat(this.standIn.registry().all()).isEmpty();
	}

	@Test
	void aPassedTransactionIsBilledOnceAlsoWhenTheAnswerIsLost() {
		register();
		this.standIn.mode(Mode.SLOW);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::requestBilling);
		assertThat(state()).isEqualTo(State.BILLING);

		this.standIn.mode(Mode.NORMAL);
		requestBilling();
		requestBilling();

		assertThat(state()).isEqualTo(State.BILLED);
		assertThat(this.checks.find(ID).billIssueBaseDate()).contains(Examples.BASE_DATE);
		assertThat(isBilled(atProvider())).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> this.checks.release(ID));
	}

	@Test
	void itIsBilledFromTheDayOfTheFirstRequestAlsoWhenAnotherDayHasBegun() {
		register();
		this.standIn.mode(Mode.ERROR);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(this::requestBilling);

		this.standIn.mode(Mode.NORMAL);
		this.checks.requestBilling(ID, Examples.BASE_DATE.plusDays(1));

		assertThat(this.checks.find(ID).billIssueBaseDate()).contains(Examples.BASE_DATE);
		assertThat(isBilled(atProvider())).isTrue();
	}

	@Test
	void aHeldTransactionIsNotBilled() {
		registerAt(this.checks, Examples.transaction(ID, "審査保留株式会社"));

		assertThatIllegalStateException().isThrownBy(this::requestBilling);
		assertThat(atProvider().state()).isEqualTo("REGISTERED");
	}

	@Test
	void noClerkDecidesInTheProvidersPlace() {
		registerAt(this.checks, Examples.transaction(ID, "審査保留株式会社"));

		assertThatIllegalStateException().isThrownBy(() -> this.checks.decideByHand(ID, CreditDecision.PASSED));
		assertThat(this.checks.find(ID).decision()).contains(CreditDecision.HELD);
	}

	@Test
	void withoutAProviderAClerkDecides() {
		CreditChecks byHand = Examples.checks(new ManualProvider(), new Rows());
		assertThat(registerAt(byHand, Examples.transaction(ID))).isEqualTo(CreditDecision.HELD);
		assertThat(byHand.ask(ID)).isEqualTo(CreditDecision.HELD);

		byHand.decideByHand(ID, CreditDecision.PASSED);
		assertThat(byHand.ask(ID)).isEqualTo(CreditDecision.PASSED);
		byHand.requestBilling(ID, Examples.BASE_DATE);

		assertThat(byHand.find(ID).state()).isEqualTo(State.BILLED);
		assertThat(this.standIn.registry().all()).isEmpty();
	}

	@Test
	void anotherProvidersTransactionIsLeftAlone() {
		Rows rows = new Rows();
		registerAt(Examples.checks(adapter(), rows), Examples.transaction(ID));

		assertThatIllegalStateException().isThrownBy(() -> Examples.checks(new ManualProvider(), rows).release(ID))
			.withMessageContaining(adapter().name());
	}

	private void awaitRegistration() {
		Awaitility.await().until(() -> !this.standIn.registry().all().isEmpty());
	}

	private CreditDecision register() {
		return registerAt(this.checks, Examples.transaction(ID));
	}

	private static CreditDecision registerAt(CreditChecks checks, TransactionRequest request) {
		checks.plan(request);
		return checks.register(request);
	}

	private PaymentProvider adapter() {
		return adapter(this.standIn.port());
	}

	/** The store died in the middle of the registration. */
	private CreditCheck interrupted(Instant when) {
		CreditCheck check = new CreditCheck(ID, 11_000, adapter().name(), when);
		check.intendRegistration(when);
		return check;
	}

	private void requestBilling() {
		this.checks.requestBilling(ID, Examples.BASE_DATE);
	}

	private State state() {
		return this.checks.find(ID).state();
	}

	private StandInTransaction atProvider() {
		List<StandInTransaction> all = this.standIn.registry().all();
		assertThat(all).hasSize(1);
		return all.get(0);
	}

}
