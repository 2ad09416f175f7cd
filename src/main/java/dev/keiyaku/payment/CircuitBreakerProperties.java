package dev.keiyaku.payment;

import java.time.Clock;
import java.time.Duration;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the store leaves the provider alone, under the names that resilience4j gives its
 * settings. Each node of the store counts for itself.
 *
 * @param slidingWindowSize how many of the latest calls are looked at
 * @param minimumNumberOfCalls how many calls there must be before any conclusion
 * @param failureRateThreshold percentage of failures at which no more calls are made
 * @param waitDurationInOpenState how long none is made then
 * @param permittedNumberOfCallsInHalfOpenState how many calls then try whether the
 * provider is back
 */
record CircuitBreakerProperties(@DefaultValue("20") int slidingWindowSize, @DefaultValue("10") int minimumNumberOfCalls,
		@DefaultValue("50") float failureRateThreshold, @DefaultValue("30s") Duration waitDurationInOpenState,
		@DefaultValue("3") int permittedNumberOfCallsInHalfOpenState) {

	/**
	 * @throws IllegalArgumentException when a setting cannot work; the message names it
	 */
	CircuitBreakerConfig config(Clock clock) {
		return CircuitBreakerConfig.custom()
			.slidingWindowSize(this.slidingWindowSize)
			.minimumNumberOfCalls(this.minimumNumberOfCalls)
			.failureRateThreshold(this.failureRateThreshold)
			.waitDurationInOpenState(this.waitDurationInOpenState)
			.permittedNumberOfCallsInHalfOpenState(this.permittedNumberOfCallsInHalfOpenState)
			.recordException(CircuitBreakerProperties::isOutage)
			.ignoreException(failure -> !(failure instanceof ProviderFailure))
			.clock(clock)
			.build();
	}

	private static boolean isOutage(Throwable failure) {
		return failure instanceof ProviderFailure ours && ours.kind().isOutage();
	}

}
