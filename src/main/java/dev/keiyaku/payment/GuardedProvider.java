package dev.keiyaku.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.keiyaku.payment.ProviderFailure.Kind;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Leaves a provider alone that has been failing, whichever it is: while the circuit is
 * open no call is made, and each ends in {@link Kind#SUSPENDED}. What the provider
 * answers clearly, a rejection included, shows that it is at work. The metric
 * {@code keiyaku.provider.calls} counts and times the calls, by {@code call} and
 * {@code outcome}.
 */
class GuardedProvider implements PaymentProvider {

	/**
	 * While a few calls try whether the provider is back, the others wait so long for the
	 * outcome: turned away, they would wait for the next turn of their job.
	 */
	private static final Duration TRIAL_PATIENCE = Duration.ofSeconds(2);

	private static final Duration TRIAL_PAUSE = Duration.ofMillis(50);

	/** The provider cannot stop the store's calls for longer. */
	private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(10);

	private final PaymentProvider provider;

	private final CircuitBreaker circuit;

	private volatile ProviderFailure lastOutage;

	private final MeterRegistry metrics;

	GuardedProvider(PaymentProvider provider, CircuitBreaker circuit, MeterRegistry metrics) {
		this.provider = provider;
		this.circuit = circuit;
		this.metrics = metrics;
	}

	@Override
	public String name() {
		return this.provider.name();
	}

	@Override
	public Duration longestRegistration() {
		return this.provider.longestRegistration().plus(TRIAL_PATIENCE.multipliedBy(2));
	}

	@Override
	public Optional<Pattern> buyerNumber() {
		return this.provider.buyerNumber();
	}

	@Override
	public ProviderLimits limits() {
		return this.provider.limits();
	}

	@Override
	public ProviderAnswer register(TransactionRequest request) {
		return guarded("register", () -> this.provider.register(request));
	}

	@Override
	public Optional<ProviderAnswer> find(String shopTransactionId) {
		return guarded("find", () -> this.provider.find(shopTransactionId));
	}

	@Override
	public void release(String providerTransactionId) {
		guarded("release", () -> {
			this.provider.release(providerTransactionId);
			return null;
		});
	}

	@Override
	public void requestBilling(String providerTransactionId, LocalDate billIssueBaseDate) {
		guarded("bill", () -> {
			this.provider.requestBilling(providerTransactionId, billIssueBaseDate);
			return null;
		});
	}

	private <T> T guarded(String name, Supplier<T> call) {
		long patience = TRIAL_PATIENCE.dividedBy(TRIAL_PAUSE);
		while (true) {
			try {
				return this.circuit.executeSupplier(() -> noting(name, call));
			}
			catch (CallNotPermittedException turnedAway) {
				if (this.circuit.getState() == State.OPEN || patience-- == 0 || !pause()) {
					throw new ProviderFailure(Kind.SUSPENDED, List.of(), this.lastOutage);
				}
			}
			catch (ProviderFailure failure) {
				leaveAloneFor(failure.retryAfter());
				throw failure;
			}
		}
	}

	/** Before the circuit opens: whoever it turns away names the cause. */
	private <T> T noting(String name, Supplier<T> call) {
		Timer.Sample sample = Timer.start(this.metrics);
		String outcome = "broken";
		try {
			T answer = call.get();
			outcome = "answered";
			return answer;
		}
		catch (ProviderFailure failure) {
			outcome = failure.kind().name().toLowerCase(Locale.ROOT);
			if (failure.kind().isOutage()) {
				this.lastOutage = failure;
			}
			throw failure;
		}
		finally {
			sample.stop(this.metrics.timer("keiyaku.provider.calls", "call", name, "outcome", outcome));
		}
	}

	private void leaveAloneFor(Duration retryAfter) {
		if (!retryAfter.isZero()) {
			this.circuit.transitionToOpenStateFor(
					(retryAfter.compareTo(LONGEST_RETRY_AFTER) < 0) ? retryAfter : LONGEST_RETRY_AFTER);
		}
	}

	/** Whether the pause was not cut short. */
	private static boolean pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(TRIAL_PAUSE.toMillis());
			return true;
		}
		catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
