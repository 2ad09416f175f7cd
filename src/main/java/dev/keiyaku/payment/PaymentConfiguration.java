package dev.keiyaku.payment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the adapter. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

	@Bean
	PaymentProvider paymentProvider(PaymentProperties payment) {
		if (PaymentProperties.MANUAL.equals(payment.provider())) {
			return new ManualProvider();
		}
		throw new WrongPaymentSettings("keiyaku.payment.provider", "must be one of: manual");
	}

}
