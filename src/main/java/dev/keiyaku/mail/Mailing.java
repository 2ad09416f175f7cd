package dev.keiyaku.mail;

import java.util.Map;

import dev.keiyaku.process.Processes;

import org.springframework.stereotype.Component;

/**
 * Posts mails. The one way to the outbox, for diagrams ({@code ${sendMail}}) and for
 * features whose mails belong to no process of theirs. An instance of
 * {@code mail-delivery} sends each, so an SMTP server that is down holds up nothing.
 */
@Component
public class Mailing {

	/** The reader whom {@link MailFacts#customer} finds. */
	public static final String CUSTOMER = "customer";

	private final Outbox outbox;

	private final Processes processes;

	Mailing(Outbox outbox, Processes processes) {
		this.outbox = outbox;
		this.processes = processes;
	}

	/**
	 * Queues a mail in the caller's transaction and sees to its delivery: when the
	 * transaction rolls back, there is no mail.
	 * @param businessKey the public number that the mail is about
	 * @param template the name of a file {@code mail/<template>.txt}
	 * @param recipient {@link #CUSTOMER}, or a desk's name
	 * @param about which of the things that the number has, such as one of a contract's
	 * terms; null for all of it
	 */
	public void post(String businessKey, String template, String recipient, String about) {
		long mailId = this.outbox.queue(businessKey, template, recipient, about);
		this.processes.begin(MailDelivery.KEY, businessKey, Map.of(MailDelivery.MAIL_ID, mailId));
	}

	/** Queues a mail about all that a number has. */
	public void post(String businessKey, String template, String recipient) {
		post(businessKey, template, recipient, null);
	}

	/** Queues a mail to the customer; see {@link #post(String, String, String)}. */
	public void post(String businessKey, String template) {
		post(businessKey, template, CUSTOMER);
	}

}
