package dev.keiyaku.payment;

import java.net.URI;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the adapter, and stops the start when it cannot work as it is set. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

	private static final String PREFIX = "keiyaku.payment.";

	@Bean
	PaymentProvider paymentProvider(PaymentProperties payment) {
		String chosen = (payment.provider() != null) ? payment.provider() : "";
		return switch (chosen) {
			case PaymentProperties.MANUAL -> new ManualProvider();
			case PaymentProperties.NP_KAKEBARAI -> npKakebarai(payment.npKakebarai());
			default -> throw new WrongPaymentSettings(PREFIX + "provider",
					"must be " + PaymentProperties.NP_KAKEBARAI + " or " + PaymentProperties.MANUAL);
		};
	}

	private static PaymentProvider npKakebarai(NpKakebaraiProperties settings) {
		List<String> missing = settings.missing();
		if (!missing.isEmpty()) {
			throw new WrongPaymentSettings(PREFIX + "np-kakebarai: " + String.join(", ", missing),
					"must be set for the provider " + PaymentProperties.NP_KAKEBARAI);
		}
		if (!isSafe(settings.baseUrl())) {
			throw new WrongPaymentSettings(PREFIX + "np-kakebarai.base-url",
					"must begin with https:// (http:// only for localhost), since the password is sent there");
		}
		if (!settings.statusPath().startsWith("/")) {
			throw new WrongPaymentSettings(PREFIX + "np-kakebarai.status-path", "must begin with /");
		}
		if (!isPositive(settings)) {
			throw new WrongPaymentSettings(PREFIX + "np-kakebarai: connect-timeout, read-timeout",
					"must be longer than nothing");
		}
		return new NpKakebaraiProvider(new NpKakebaraiClient(settings), settings);
	}

	private static boolean isSafe(URI baseUrl) {
		return "https".equals(baseUrl.getScheme()) || ("http".equals(baseUrl.getScheme())
				&& List.of("localhost", "127.0.0.1").contains(baseUrl.getHost()));
	}

	private static boolean isPositive(NpKakebaraiProperties settings) {
		return settings.connectTimeout().toMillis() > 0 && settings.readTimeout().toMillis() > 0;
	}

}
