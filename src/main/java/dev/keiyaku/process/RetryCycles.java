package dev.keiyaku.process;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How patient the store is with what it calls. A diagram names the cycle
 * ({@code camunda:failedJobRetryTimeCycle="${retry.mail}"}), the configuration says how
 * long it is: ISO 8601 durations between one attempt and the next, comma-separated. When
 * they are used up the job becomes an incident. Read at each failure, so a change reaches
 * running instances.
 */
@Component("retry")
public class RetryCycles {

	private final String mail;

	private final String provider;

	private final String store;

	RetryCycles(@Value("${keiyaku.retry.mail}") String mail, @Value("${keiyaku.retry.provider}") String provider,
			@Value("${keiyaku.retry.store}") String store) {
		this.mail = checked("mail", mail);
		this.provider = checked("provider", provider);
		this.store = checked("store", store);
	}

	private static String checked(String name, String cycle) {
		WrongSetting.unless(Arrays.stream(cycle.split(",", -1)).allMatch(RetryCycles::isDuration),
				"keiyaku.retry." + name, "must be durations such as PT10S,PT1M with a comma between them");
		return cycle;
	}

	private static boolean isDuration(String text) {
		try {
			return Duration.parse(text.strip()).toMillis() > 0;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	/**
	 * Waits for the SMTP server.
	 * @return the durations
	 */
	public String getMail() {
		return this.mail;
	}

	/**
	 * Waits for the payment provider.
	 * @return the durations
	 */
	public String getProvider() {
		return this.provider;
	}

	/**
	 * Waits for the store's own database.
	 * @return the durations
	 */
	public String getStore() {
		return this.store;
	}

}
