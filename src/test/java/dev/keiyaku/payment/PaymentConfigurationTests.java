package dev.keiyaku.payment;

import java.time.Clock;

import dev.keiyaku.setting.WrongSetting;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** A wrong payment configuration stops the start and says what is wrong. */
class PaymentConfigurationTests {

	private static final String[] COMPLETE = { "keiyaku.payment.provider=np-kakebarai",
			"keiyaku.payment.np-kakebarai.base-url=https://provider.example/api",
			"keiyaku.payment.np-kakebarai.shop-code=shop", "keiyaku.payment.np-kakebarai.sp-code=top-secret",
			"keiyaku.payment.np-kakebarai.terminal-id=terminal" };

	private static final String[] MF_KESSAI = { "keiyaku.payment.provider=mf-kessai",
			"keiyaku.payment.mf-kessai.base-url=https://provider.example/v2",
			"keiyaku.payment.mf-kessai.api-key=top-secret" };

	private final ApplicationContextRunner store = new ApplicationContextRunner()
		.withUserConfiguration(PaymentConfiguration.class, CircuitConfiguration.class, Properties.class)
		.withBean(SimpleMeterRegistry.class);

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
				.hasMessage("keiyaku.payment.provider must be np-kakebarai, mf-kessai or manual"));
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
	void mfKessaiStartsWithItsTwoSettings() {
		this.store.withPropertyValues(MF_KESSAI)
			.run(context -> assertThat(context.getBean(PaymentProvider.class).name()).isEqualTo("mf-kessai"));
	}

	@Test
	void whatMfKessaiIsMissingIsNamedAllAtOnce() {
		this.store.withPropertyValues("keiyaku.payment.provider=mf-kessai")
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("keiyaku.payment.mf-kessai: base-url, api-key must be set for the provider mf-kessai"));
	}

	@ParameterizedTest
	@CsvSource({ "base-url,http://provider.example,https", "api-key,'',api-key", "issue-months,-1,issue-months",
			"due-months,-1,due-months", "invoice-delivery-methods,fax,invoice-delivery-methods",
			"connect-timeout,0s,connect-timeout" })
	void aSettingOfMfKessaisThatCannotWorkStopsTheStart(String setting, String value, String named) {
		this.store.withPropertyValues(MF_KESSAI)
			.withPropertyValues("keiyaku.payment.mf-kessai." + setting + "=" + value)
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining(named)
				.hasMessageNotContaining("top-secret"));
	}

	@ParameterizedTest
	@CsvSource({ "np-kakebarai,43s", "mf-kessai,27s" })
	void timeOutsBeyondTheLockOfAJobStopTheStart(String provider, String readTimeout) {
		ApplicationContextRunner locked = this.store.withPropertyValues(COMPLETE)
			.withPropertyValues(MF_KESSAI)
			.withPropertyValues("keiyaku.payment.provider=" + provider,
					"camunda.bpm.job-execution.lock-time-in-millis=90000");

		locked.run(context -> assertThat(context).as("the defaults").hasNotFailed());
		locked.withPropertyValues("keiyaku.payment." + provider + ".read-timeout=" + readTimeout)
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(WrongSetting.class)
				.hasMessageContaining("keiyaku.payment." + provider + ".connect-timeout, read-timeout")
				.hasMessageContaining("lock-time-in-millis"));
	}

	@ParameterizedTest
	@CsvSource({ "failure-rate-threshold,0", "failure-rate-threshold,101", "sliding-window-size,0",
			"minimum-number-of-calls,0", "wait-duration-in-open-state,0s",
			"permitted-number-of-calls-in-half-open-state,0" })
	void aCircuitBreakerThatCannotWorkStopsTheStart(String setting, String value) {
		this.store.withPropertyValues(COMPLETE)
			.withPropertyValues("keiyaku.payment.circuit-breaker." + setting + "=" + value)
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(WrongSetting.class)
				.hasMessageContaining("keiyaku.payment.circuit-breaker"));
	}

	@Test
	void aProviderThatIsLeftAloneIsADetailOfAHealthyStoreAndAMetric() {
		this.store.withPropertyValues(MF_KESSAI).run(context -> {
			SimpleMeterRegistry metrics = new SimpleMeterRegistry();
			context.getBean(MeterBinder.class).bindTo(metrics);
			context.getBean(CircuitBreaker.class).transitionToOpenState();

			assertThat(context.getBean(HealthIndicator.class).health())
				.isEqualTo(Health.up().withDetail("provider", "mf-kessai").withDetail("circuit", State.OPEN).build());
			assertThat(metrics.get("resilience4j.circuitbreaker.state").tag("state", "open").gauge().value())
				.isEqualTo(1);
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(PaymentProperties.class)
	static class Properties {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
