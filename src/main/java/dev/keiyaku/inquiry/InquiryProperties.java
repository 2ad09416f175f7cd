package dev.keiyaku.inquiry;

import java.time.Duration;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long after an answer a customer can ask back, and a mailed link opens the thread.
 *
 * @param openFor after each answer (store 9.2)
 */
@ConfigurationProperties("keiyaku.inquiry")
public record InquiryProperties(@DefaultValue("30d") Duration openFor) {

	public InquiryProperties {
		WrongSetting.unless(openFor.toMillis() > 0, "keiyaku.inquiry.open-for", "must be longer than nothing");
	}

}
