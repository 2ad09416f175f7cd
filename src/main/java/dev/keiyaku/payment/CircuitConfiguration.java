package dev.keiyaku.payment;

import java.time.Clock;

import dev.keiyaku.setting.WrongSetting;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one circuit to the provider, and where its state can be seen. */
@Configuration(proxyBeanMethods = false)
class CircuitConfiguration {

	private static final Logger log = LoggerFactory.getLogger(GuardedProvider.class);

	private static final String NAME = "payment-provider";

	@Bean
	CircuitBreakerRegistry circuits() {
		return CircuitBreakerRegistry.ofDefaults();
	}

	@Bean
	CircuitBreaker paymentCircuit(CircuitBreakerRegistry circuits, PaymentProperties payment, Clock clock) {
		CircuitBreaker circuit = circuits.circuitBreaker(NAME, () -> {
			try {
				return payment.circuitBreaker().config(clock);
			}
			catch (IllegalArgumentException wrong) {
				throw new WrongSetting("keiyaku.payment.circuit-breaker", "is wrong: " + wrong.getMessage());
			}
		});
		circuit.getEventPublisher().onStateTransition(event -> tell(event.getStateTransition()));
		return circuit;
	}

	/** {@code resilience4j.circuitbreaker.*}, for whoever exposes the metrics. */
	@Bean
	MeterBinder circuitMetrics(CircuitBreakerRegistry circuits) {
		return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits);
	}

	/** A detail alone: a store whose provider is away serves its pages as before. */
	@Bean
	HealthIndicator paymentProviderHealthIndicator(PaymentProvider provider, CircuitBreaker circuit) {
		return () -> Health.up()
			.withDetail("provider", provider.name())
			.withDetail("circuit", circuit.getState())
			.build();
	}

	private static void tell(StateTransition transition) {
		if (transition.getToState() == State.OPEN) {
			log.warn("payment provider: the last calls failed, none is made for a while ({})", transition);
		}
		else {
			log.info("payment provider: {}", transition);
		}
	}

}
