package dev.keiyaku.mail;

import java.util.regex.Pattern;

import dev.keiyaku.process.Addresses;

/**
 * A mail that stays queued. The message names the mail and the cause, because it is what
 * the process owner reads on the incident, and what the engine logs: so addresses are
 * left out of it, and the cause, which an SMTP server may have filled with them, is told
 * but not attached.
 */
public class MailNotSentException extends RuntimeException {

	private static final String WITHHELD = "(address withheld)";

	/**
	 * @param address whose it is: a server may name its first part alone
	 */
	MailNotSentException(OutgoingMail mail, String address, Exception cause) {
		super("%s was not sent: %s: %s".formatted(mail, cause.getClass().getSimpleName(),
				withoutAddresses(String.valueOf(cause.getMessage()), address)));
	}

	private static String withoutAddresses(String text, String address) {
		String person = Pattern.quote(address.replaceFirst("@.*", ""));
		return Addresses.masked(text, WITHHELD).replaceAll("(?i)(?<!\\w)" + person + "(?!\\w)", WITHHELD);
	}

}
