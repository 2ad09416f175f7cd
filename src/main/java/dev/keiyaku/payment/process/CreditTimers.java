package dev.keiyaku.payment.process;

import dev.keiyaku.payment.Transactions;

import org.springframework.stereotype.Component;

/** The time of {@code credit-check.bpmn}, as an ISO 8601 interval. */
@Component
public class CreditTimers {

	/** The diagram has a timer in any case. */
	private static final String NEVER = "P100Y";

	private final CreditCheckProperties properties;

	private final Transactions transactions;

	CreditTimers(CreditCheckProperties properties, Transactions transactions) {
		this.properties = properties;
		this.transactions = transactions;
	}

	/**
	 * Returns when to ask for a check on hold, without an end; where clerks decide, there
	 * is nobody to ask.
	 */
	public String getPolling() {
		return "R/" + (this.transactions.areDecidedByHand() ? NEVER : this.properties.pollingInterval().toString());
	}

}
