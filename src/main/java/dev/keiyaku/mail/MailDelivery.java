package dev.keiyaku.mail;

/** The names in {@code mail-delivery.bpmn}. */
public final class MailDelivery {

	public static final String KEY = "mail-delivery";

	/** Variable: the mail's id, a {@code long}. */
	public static final String MAIL_ID = "mailId";

	private MailDelivery() {
	}

}
