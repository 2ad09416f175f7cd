package dev.keiyaku.mail;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.stereotype.Component;

/**
 * Where the desks read their mails. The environment names settings without hyphens, so
 * {@code KEIYAKU_MAIL_DESKS_ORDERDESK} is the address of {@code order-desk}.
 */
@Component
public class DeskAddresses {

	private static final String PREFIX = "keiyaku.mail.desks.";

	private final Map<String, String> addresses;

	DeskAddresses(MailSettings settings) {
		this.addresses = settings.desks()
			.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap((desk) -> uniform(desk.getKey()), Map.Entry::getValue,
					(first, second) -> first));
	}

	/** Empty when the desk has none. */
	Optional<String> of(String desk) {
		return Optional.ofNullable(this.addresses.get(uniform(desk)));
	}

	/** Whether the desk has one. */
	public boolean has(String desk) {
		return of(desk).isPresent();
	}

	/**
	 * Stops a start without the addresses of these desks.
	 * @throws WrongSetting when one is missing
	 */
	public void require(Collection<String> desks) {
		String missing = desks.stream()
			.filter((desk) -> of(desk).isEmpty())
			.map((desk) -> "%s%s (%s)".formatted(PREFIX, desk, variable(desk)))
			.collect(Collectors.joining(", "));
		WrongSetting.unless(missing.isEmpty(), missing, "must be set: the processes mail what is overdue there");
	}

	private static String variable(String desk) {
		return "KEIYAKU_MAIL_DESKS_" + uniform(desk).toUpperCase(Locale.ROOT);
	}

	private static String uniform(String desk) {
		return desk.replace("-", "").toLowerCase(Locale.ROOT);
	}

}
