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
	 */
	public void post(String businessKey, String template, String recipient) {
		long mailId = this.outbox.queue(businessKey, template, recipient);
		this.processes.begin(MailDelivery.KEY, businessKey, Map.of(MailDelivery.MAIL_ID, mailId));
	}

	/** Queues a mail to the customer; see {@link #post(String, String, String)}. */
	public void post(String businessKey, String template) {
		post(businessKey, template, CUSTOMER);
	}

}
