package dev.keiyaku.payment;

import java.time.Duration;
import java.util.List;

import dev.keiyaku.setting.WrongSetting;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the adapter, and stops the start when it cannot work as it is set. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

	private static final String PREFIX = "keiyaku.payment.";

	/**
	 * @param lockTime milliseconds after which another node takes a job that is still at
	 * work
	 */
	@Bean
	PaymentProvider paymentProvider(PaymentProperties payment, CircuitBreaker circuit, MeterRegistry metrics,
			@Value("${camunda.bpm.job-execution.lock-time-in-millis:300000}") long lockTime) {
		PaymentProvider provider = provider(payment, circuit, metrics);
		Duration longest = provider.longestRegistration();
		if (longest.toMillis() >= lockTime) {
			throw new WrongSetting(PREFIX + provider.name() + ".connect-timeout, read-timeout",
					"must be shorter: registering a transaction can take %d seconds, and a job is locked for %d (camunda.bpm.job-execution.lock-time-in-millis)"
						.formatted(longest.toSeconds(), Duration.ofMillis(lockTime).toSeconds()));
		}
		return provider;
	}

	private static PaymentProvider provider(PaymentProperties payment, CircuitBreaker circuit, MeterRegistry metrics) {
		String chosen = (payment.provider() != null) ? payment.provider() : "";
		return switch (chosen) {
			case PaymentProperties.MANUAL -> new ManualProvider();
			case PaymentProperties.NP_KAKEBARAI ->
				new GuardedProvider(npKakebarai(payment.npKakebarai()), circuit, metrics);
			case PaymentProperties.MF_KESSAI -> new GuardedProvider(mfKessai(payment.mfKessai()), circuit, metrics);
			default -> throw new WrongSetting(PREFIX + "provider", "must be " + PaymentProperties.NP_KAKEBARAI + ", "
					+ PaymentProperties.MF_KESSAI + " or " + PaymentProperties.MANUAL);
		};
	}

	private static PaymentProvider npKakebarai(NpKakebaraiProperties settings) {
		check(PaymentProperties.NP_KAKEBARAI, settings.missing());
		settings.connection().check(PREFIX + PaymentProperties.NP_KAKEBARAI + ".");
		if (!settings.statusPath().startsWith("/")) {
			throw new WrongSetting(PREFIX + "np-kakebarai.status-path", "must begin with /");
		}
		return new NpKakebaraiProvider(new NpKakebaraiClient(settings), settings);
	}

	private static PaymentProvider mfKessai(MfKessaiProperties settings) {
		check(PaymentProperties.MF_KESSAI, settings.missing());
		settings.connection().check(PREFIX + PaymentProperties.MF_KESSAI + ".");
		if (settings.issueMonths() < 0 || settings.dueMonths() < 0) {
			throw new WrongSetting(PREFIX + "mf-kessai: issue-months, due-months", "must not be negative");
		}
		List<String> methods = settings.invoiceDeliveryMethods();
		if (methods.isEmpty() || !List.of("email", "posting").containsAll(methods)) {
			throw new WrongSetting(PREFIX + "mf-kessai.invoice-delivery-methods", "must be email, posting or both");
		}
		return new MfKessaiProvider(settings);
	}

	private static void check(String provider, List<String> missing) {
		if (!missing.isEmpty()) {
			throw new WrongSetting(PREFIX + provider + ": " + String.join(", ", missing),
					"must be set for the provider " + provider);
		}
	}

}
