package dev.keiyaku.quote;

import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Map;

import dev.keiyaku.setting.Deadlines;
import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param validDays how many days a quote is valid, counted from the day after its issue
 * @param reminderDays how many days before its last valid day the customer is reminded
 */
@ConfigurationProperties("keiyaku.quote")
public record QuoteProperties(@DefaultValue("30") int validDays,
		@DefaultValue("7") int reminderDays) implements Deadlines {

	public QuoteProperties {
		WrongSetting.unless(reminderDays >= 1, "keiyaku.quote.reminder-days", "must be 1 at least");
		WrongSetting.unless(validDays > reminderDays, "keiyaku.quote.valid-days", "must be more than reminder-days");
	}

	@Override
	public Map<String, TemporalAmount> deadlines() {
		return Map.of("keiyaku.quote.valid-days", Period.ofDays(this.validDays), "keiyaku.quote.reminder-days",
				Period.ofDays(this.reminderDays));
	}

}
