package dev.keiyaku.payment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** A wrong payment configuration stops the start and says what is wrong. */
class PaymentConfigurationTests {

	private static final String[] COMPLETE = { "keiyaku.payment.provider=np-kakebarai",
			"keiyaku.payment.np-kakebarai.base-url=https://provider.example/api",
			"keiyaku.payment.np-kakebarai.shop-code=shop", "keiyaku.payment.np-kakebarai.sp-code=top-secret",
			"keiyaku.payment.np-kakebarai.terminal-id=terminal" };

	private final ApplicationContextRunner store = new ApplicationContextRunner()
		.withUserConfiguration(PaymentConfiguration.class, Properties.class);

	@Test
	void theManualProviderNeedsNothingElse() {
		this.store.withPropertyValues("keiyaku.payment.provider=manual")
			.run(context -> assertThat(context.getBean(PaymentProvider.class).name()).isEqualTo("manual"));
	}

	@Test
	void npKakebaraiStartsWithItsFourSettings() {
		this.store.withPropertyValues(COMPLETE)
			.run(context -> assertThat(context.getBean(PaymentProvider.class).name()).isEqualTo("np-kakebarai"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "NP", "np_kakebarai", "paypal" })
	void anUnknownProviderStopsTheStart(String provider) {
		this.store.withPropertyValues("keiyaku.payment.provider=" + provider)
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("keiyaku.payment.provider must be np-kakebarai or manual"));
	}

	@Test
	void noProviderAtAllStopsTheStart() {
		this.store.run(context -> assertThat(context).hasFailed());
	}

	@Test
	void missingSettingsAreNamedAllAtOnce() {
		this.store.withPropertyValues("keiyaku.payment.provider=np-kakebarai")
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("base-url, shop-code, sp-code, terminal-id"));
	}

	@ParameterizedTest
	@CsvSource({ "base-url,http://provider.example,https", "base-url,provider,base-url", "sp-code,'',sp-code",
			"status-path,find,status-path", "read-timeout,0s,read-timeout" })
	void aSettingThatCannotWorkStopsTheStart(String setting, String value, String named) {
		this.store.withPropertyValues(COMPLETE)
			.withPropertyValues("keiyaku.payment.np-kakebarai." + setting + "=" + value)
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining(named)
				.hasMessageNotContaining("top-secret"));
	}

	@Test
	void theOperatorReadsOneMessageInsteadOfAStackTrace() {
		this.store.run(context -> {
			FailureAnalysis analysis = new WrongPaymentSettingsAnalyzer().analyze(context.getStartupFailure());

			assertThat(analysis.getDescription()).contains("keiyaku.payment.provider must be");
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(PaymentProperties.class)
	static class Properties {

	}

}
