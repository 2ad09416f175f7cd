package dev.keiyaku.payment;

import org.springframework.stereotype.Component;

/** The numbers under which the payment provider knows the companies. */
@Component
public class BuyerNumbers {

	private final PaymentProvider provider;

	BuyerNumbers(PaymentProvider provider) {
		this.provider = provider;
	}

	/**
	 * @return whether a company without a number cannot order
	 */
	public boolean areNeeded() {
		return PaymentProperties.NP_KAKEBARAI.equals(this.provider.name());
	}

}
