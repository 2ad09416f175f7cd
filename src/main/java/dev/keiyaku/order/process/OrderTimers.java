package dev.keiyaku.order.process;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the store asks for a credit check on hold: the bean {@code orderTimers} of
 * the diagram.
 *
 * @param creditPollingInterval time between two questions
 */
@ConfigurationProperties("keiyaku.order")
public record OrderTimers(@DefaultValue("15m") Duration creditPollingInterval) {

	/**
	 * @return the polling as an ISO 8601 repeating interval without an end
	 */
	public String getCreditPolling() {
		return "R/" + this.creditPollingInterval;
	}

}
