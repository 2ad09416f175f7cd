package dev.keiyaku.payment.process;

import dev.keiyaku.payment.Transactions;

import org.springframework.stereotype.Component;

/** What {@code credit-check} asks before it decides which way to go. */
@Component("paymentFacts")
public class PaymentFacts {

	private final Transactions transactions;

	PaymentFacts(Transactions transactions) {
		this.transactions = transactions;
	}

	/** Whether there is anything to pay (store 4.2). */
	public boolean isDue(String number) {
		return this.transactions.isDue(number);
	}

}
