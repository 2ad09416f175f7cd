package dev.keiyaku.order.process;

import org.springframework.stereotype.Component;

/** The times of {@code order-acceptance.bpmn}, as ISO 8601 intervals. */
@Component
public class OrderTimers {

	private final OrderProperties properties;

	OrderTimers(OrderProperties properties) {
		this.properties = properties;
	}

	/**
	 * @return when to ask for a credit check on hold, without an end
	 */
	public String getCreditPolling() {
		return "R/" + this.properties.creditPollingInterval();
	}

}
