package dev.keiyaku.payment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.keiyaku.MovableClock;
import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.payment.ProviderFailure.Kind;
import dev.keiyaku.sandbox.provider.Mode;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The circuit breaker against the stand-in, over real HTTP (store, fault 10). */
class GuardedProviderTests {

	private static final String ID = "O-10000001-1";

	private static final Duration WAIT = Duration.ofSeconds(30);

	private final MovableClock clock = new MovableClock(Instant.now());

	private final CircuitBreaker circuit = CircuitBreaker.of("test",
			new CircuitBreakerProperties(10, 4, 50, WAIT, 2).config(this.clock));

	private final MeterRegistry metrics = new SimpleMeterRegistry();

	private ProviderStandIn standIn;

	private PaymentProvider provider;

	@BeforeEach
	void start(@TempDir Path directory) throws IOException {
		this.standIn = Examples.npKakebarai(directory);
		this.provider = new GuardedProvider(Examples.npKakebarai(this.standIn.port(), Examples.SECRET), this.circuit,
				this.metrics);
	}

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	@Test
	void callsAreCountedByWhatBecameOfThem() {
		this.provider.register(Examples.transaction("O-1-1"));
		assertThatExceptionOfType(ProviderFailure.class).isThrownBy(() -> this.provider.release("20000000099"));
		this.standIn.mode(Mode.ERROR);
		assertThatExceptionOfType(ProviderFailure.class).isThrownBy(() -> this.provider.find("O-1-1"));

		assertThat(calls("register", "answered")).isOne();
		assertThat(calls("release", "rejected")).isOne();
		assertThat(calls("find", "server_error")).isOne();
	}

	private long calls(String call, String outcome) {
		return this.metrics.timer("keiyaku.provider.calls", "call", call, "outcome", outcome).count();
	}

	@ParameterizedTest
	@EnumSource(names = { "ERROR", "GARBAGE" })
	void aProviderThatKeepsFailingIsLeftAlone(Mode mode) {
		breakDown(mode);

		this.standIn.mode(Mode.NORMAL);
		ProviderFailure failure = failure(() -> this.provider.register(Examples.transaction(ID)));
		assertThat(failure.kind()).isEqualTo(Kind.SUSPENDED);
		assertThat(failure.getCause()).as("the failure that led to it").isInstanceOf(ProviderFailure.class);
		assertThat(this.standIn.registry().all()).as("no call was made").isEmpty();
	}

	@Test
	void neitherAskingNorReleasingNorBillingReachesAProviderThatIsLeftAlone() {
		String id = this.provider.register(Examples.transaction(ID)).providerTransactionId();
		breakDown(Mode.ERROR);
		this.standIn.mode(Mode.NORMAL);

		assertThat(failure(() -> this.provider.find(ID)).kind()).isEqualTo(Kind.SUSPENDED);
		assertThat(failure(() -> this.provider.release(id)).kind()).isEqualTo(Kind.SUSPENDED);
		assertThat(failure(() -> this.provider.requestBilling(id, Examples.BASE_DATE)).kind())
			.isEqualTo(Kind.SUSPENDED);
		assertThat(this.standIn.registry().all()).singleElement()
			.satisfies(transaction -> assertThat(transaction.state()).isEqualTo("REGISTERED"));
	}

	@Test
	void afterTheWaitItIsTriedAndUsedAgainOnceItAnswers() {
		breakDown(Mode.ERROR);
		this.clock.move(WAIT.plusSeconds(1));
		assertThat(failure(() -> this.provider.find(ID)).kind()).isEqualTo(Kind.SERVER_ERROR);
		assertThat(failure(() -> this.provider.find(ID)).kind()).isEqualTo(Kind.SERVER_ERROR);
		assertThat(failure(() -> this.provider.find(ID)).kind()).as("left alone anew").isEqualTo(Kind.SUSPENDED);

		this.standIn.mode(Mode.NORMAL);
		this.clock.move(WAIT.plusSeconds(1));
		assertThat(this.provider.register(Examples.transaction(ID)).decision()).isEqualTo(CreditDecision.PASSED);
		assertThat(this.provider.find(ID)).isPresent();
		assertThat(this.circuit.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
	}

	@Test
	void whatTheProviderClearlyAnswersIsNoOutage() {
		for (int call = 0; call < 20; call++) {
			assertThat(this.provider.find("O-2-1")).isEmpty();
			assertThat(failure(() -> this.provider.register(Examples.unacceptable(ID))).kind())
				.isEqualTo(Kind.REJECTED);
		}

		assertThat(this.circuit.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
		assertThat(this.circuit.getMetrics().getNumberOfFailedCalls()).isZero();
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void onlyOutagesAreCounted(Kind kind) {
		boolean counted = List.of(Kind.TIMEOUT, Kind.UNREACHABLE, Kind.SERVER_ERROR, Kind.BUSY, Kind.UNREADABLE)
			.contains(kind);

		assertThat(this.circuit.getCircuitBreakerConfig()
			.getRecordExceptionPredicate()
			.test(new ProviderFailure(kind, List.of(), null))).isEqualTo(counted);
	}

	@Test
	void aMistakeOfTheStoresOwnSaysNothingOfTheProvider() {
		TransactionRequest none = null;

		for (int call = 0; call < 20; call++) {
			assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> this.provider.register(none));
		}

		assertThat(this.circuit.getMetrics().getNumberOfBufferedCalls()).isZero();
	}

	@Test
	void aBusyProviderIsLeftAloneAsLongAsItAsksFor() {
		this.standIn.mode(Mode.BUSY);
		assertThat(failure(() -> this.provider.find(ID)).kind()).isEqualTo(Kind.BUSY);

		this.standIn.mode(Mode.NORMAL);
		assertThat(failure(() -> this.provider.find(ID)).kind()).isEqualTo(Kind.SUSPENDED);
		this.clock.move(Duration.ofSeconds(2));
		assertThat(this.provider.find(ID)).isEmpty();
	}

	@Test
	void aBurstOfCallsWhenItIsBackIsNotTurnedAway() throws Exception {
		breakDown(Mode.ERROR);
		this.standIn.mode(Mode.NORMAL);
		this.clock.move(WAIT.plusSeconds(1));

		List<Future<ProviderAnswer>> answers = new ArrayList<>();
		ExecutorService jobs = Executors.newFixedThreadPool(6);
		try {
			IntStream.range(0, 60)
				.<Callable<ProviderAnswer>>mapToObj(
						n -> () -> this.provider.register(Examples.transaction("O-" + n + "-1")))
				.forEach(job -> answers.add(jobs.submit(job)));
			for (Future<ProviderAnswer> answer : answers) {
				assertThat(answer.get().decision()).isEqualTo(CreditDecision.PASSED);
			}
		}
		finally {
			jobs.shutdownNow();
		}
		assertThat(this.standIn.registry().all()).hasSize(60);
	}

	@Test
	void ordersOfAnHourOfFailuresAreAllRegisteredOnceAfterIt() {
		CreditChecks checks = Examples.checks(this.provider, new Rows());
		List<TransactionRequest> orders = IntStream.range(0, 20)
			.mapToObj(n -> Examples.transaction("O-%d-1".formatted(10_000_001 + n)))
			.toList();
		orders.forEach(checks::plan);
		for (Mode mode : List.of(Mode.ERROR, Mode.BUSY, Mode.GARBAGE)) {
			this.standIn.mode(mode);
			for (int turn = 0; turn < 2; turn++) {
				orders.forEach(order -> assertThatExceptionOfType(PaymentProviderException.class)
					.isThrownBy(() -> checks.register(order)));
				this.clock.move(Duration.ofMinutes(10));
			}
		}
		assertThat(orders).extracting(order -> checks.find(order.shopTransactionId()).state())
			.as("those that were called for, and those that were not")
			.containsOnly(State.UNKNOWN, State.PLANNED)
			.contains(State.UNKNOWN, State.PLANNED);
		assertThat(this.standIn.registry().all()).isEmpty();

		this.standIn.mode(Mode.NORMAL);
		assertThat(orders).extracting(checks::register).containsOnly(CreditDecision.PASSED);
		assertThat(this.standIn.registry().all()).hasSize(orders.size());
		assertThat(orders).extracting(order -> checks.find(order.shopTransactionId()).state())
			.containsOnly(State.REGISTERED);
	}

	@Test
	void theMessageNamesTheOutageThatLedToIt() {
		CreditChecks checks = Examples.checks(this.provider, new Rows());
		breakDown(Mode.ERROR);
		checks.plan(Examples.transaction(ID));

		assertThatExceptionOfType(PaymentProviderException.class)
			.isThrownBy(() -> checks.register(Examples.transaction(ID)))
			.withMessage("決済事業者の障害が続いているため、接続を一時的に見合わせています（取引 O-10000001-1）。"
					+ "直近の障害は次のとおりです。決済事業者のシステムでエラーが発生しています（取引 O-10000001-1、E0109002）。");
	}

	/** Until the circuit opens. */
	private void breakDown(Mode mode) {
		this.standIn.mode(mode);
		for (int call = 0; call < 10 && this.circuit.getState() == CircuitBreaker.State.CLOSED; call++) {
			assertThat(failure(() -> this.provider.find("O-9-1")).kind().isOutage()).isTrue();
		}
		assertThat(this.circuit.getState()).isEqualTo(CircuitBreaker.State.OPEN);
	}

	private static ProviderFailure failure(Runnable call) {
		return catchThrowableOfType(ProviderFailure.class, call::run);
	}

}
