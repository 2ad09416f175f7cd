package dev.keiyaku.quote;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * @param validDays how many days a quote is valid, counted from the day after its issue
 * @param reminderDays how many days before its last valid day the customer is reminded
 */
@ConfigurationProperties("keiyaku.quote")
public record QuoteProperties(@DefaultValue("30") int validDays, @DefaultValue("7") int reminderDays) {

	public QuoteProperties {
		Assert.isTrue(reminderDays >= 1 && validDays > reminderDays,
				"keiyaku.quote: 1 <= reminder-days < valid-days must hold");
	}

}
