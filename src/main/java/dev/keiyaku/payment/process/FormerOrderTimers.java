package dev.keiyaku.payment.process;

import org.springframework.stereotype.Component;

/**
 * What {@code order-acceptance} called {@link CreditTimers} up to version 2.0, when it
 * checked the credit itself.
 */
@Component("orderTimers")
public class FormerOrderTimers {

	private final CreditTimers timers;

	FormerOrderTimers(CreditTimers timers) {
		this.timers = timers;
	}

	/**
	 * @return when to ask for a check on hold, without an end
	 */
	public String getCreditPolling() {
		return this.timers.getPolling();
	}

}
