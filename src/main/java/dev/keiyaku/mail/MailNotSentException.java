package dev.keiyaku.mail;

/**
 * A mail that stays queued. The message names the mail and the cause, because it is what
 * the process owner reads on the incident.
 */
public class MailNotSentException extends RuntimeException {

	MailNotSentException(OutgoingMail mail, Exception cause) {
		super("%s was not sent: %s".formatted(mail, cause.getMessage()), cause);
	}

}
