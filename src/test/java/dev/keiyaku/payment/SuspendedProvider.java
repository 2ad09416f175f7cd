package dev.keiyaku.payment;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A provider that no call is made to. */
class SuspendedProvider extends GuardedProvider {

	SuspendedProvider(PaymentProvider provider) {
		super(provider, open(), new SimpleMeterRegistry());
	}

	private static CircuitBreaker open() {
		CircuitBreaker circuit = CircuitBreaker.ofDefaults("open");
		circuit.transitionToOpenState();
		return circuit;
	}

}
