package dev.keiyaku.payment.process;

import java.time.Duration;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pollingInterval time between two questions for a credit check on hold
 */
@ConfigurationProperties("keiyaku.payment.credit-check")
record CreditCheckProperties(@DefaultValue("15m") Duration pollingInterval) {

	CreditCheckProperties {
		WrongSetting.unless(pollingInterval.toSeconds() >= 1, "keiyaku.payment.credit-check.polling-interval",
				"must be a second at least");
	}

}
