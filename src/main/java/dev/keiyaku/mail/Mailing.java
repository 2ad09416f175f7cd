package dev.keiyaku.mail;

/**
 * Posts mails. The one way to the outbox, for diagrams ({@code ${sendMail}}) and for
 * features whose mails belong to no process of theirs.
 */
public interface Mailing {

	/** The reader whom {@link MailFacts#customer} finds. */
	String CUSTOMER = "customer";

	/**
	 * Queues a mail in the caller's transaction and sees to its delivery: when the
	 * transaction rolls back, there is no mail.
	 * @param businessKey the public number that the mail is about
	 * @param template the name of a file {@code mail/<template>.txt}
	 * @param recipient {@link #CUSTOMER}, or a desk's name
	 */
	void post(String businessKey, String template, String recipient);

	/** Queues a mail to the customer; see {@link #post(String, String, String)}. */
	default void post(String businessKey, String template) {
		post(businessKey, template, CUSTOMER);
	}

}
