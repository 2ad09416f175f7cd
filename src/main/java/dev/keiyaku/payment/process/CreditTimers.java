package dev.keiyaku.payment.process;

import org.springframework.stereotype.Component;

/** The time of {@code credit-check.bpmn}, as an ISO 8601 interval. */
@Component
public class CreditTimers {

	private final CreditCheckProperties properties;

	CreditTimers(CreditCheckProperties properties) {
		this.properties = properties;
	}

	/**
	 * @return when to ask for a check on hold, without an end
	 */
	public String getPolling() {
		return "R/" + this.properties.pollingInterval();
	}

}
