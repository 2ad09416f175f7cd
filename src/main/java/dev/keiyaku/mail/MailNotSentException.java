package dev.keiyaku.mail;

import java.util.regex.Pattern;

/**
 * A mail that stays queued. The message names the mail and the cause, because it is what
 * the process owner reads on the incident, and what the engine logs: so addresses are
 * left out of it, and the cause, which an SMTP server may have filled with them, is told
 * but not attached.
 */
public class MailNotSentException extends RuntimeException {

	private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:]+@[^\\s<>,;:]+");

	MailNotSentException(OutgoingMail mail, Exception cause) {
		super("%s was not sent: %s: %s".formatted(mail, cause.getClass().getSimpleName(), withoutAddresses(cause)));
	}

	private static String withoutAddresses(Exception cause) {
		return ADDRESS.matcher(String.valueOf(cause.getMessage())).replaceAll("(address withheld)");
	}

}
