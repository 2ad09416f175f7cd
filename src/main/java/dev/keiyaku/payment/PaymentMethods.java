package dev.keiyaku.payment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How customers pay: by invoice, afterwards, by the name of whoever checks and bills it.
 * {@code payment.name.<method>} names it for customers.
 */
@Component
public class PaymentMethods {

	/** NP掛け払い, the first one. */
	private static final String FIRST = "deferred-invoice";

	private final String provider;

	/**
	 * @param provider the adapter's name, which has been checked
	 */
	public PaymentMethods(@Value("${keiyaku.payment.provider:}") String provider) {
		this.provider = provider;
	}

	/** Returns the method of what is ordered now, under which orders keep it. */
	public String current() {
		return this.provider.equals(PaymentProperties.NP_KAKEBARAI) ? FIRST : FIRST + "-" + this.provider;
	}

}
