package dev.keiyaku.mail.process;

/** The names in {@code mail-delivery.bpmn}. */
final class MailDelivery {

	static final String KEY = "mail-delivery";

	/** Variable: the mail's id, a {@code long}. */
	static final String MAIL_ID = "mailId";

	private MailDelivery() {
	}

}
