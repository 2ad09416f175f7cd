package dev.keiyaku.mail;

import java.time.Clock;

import org.thymeleaf.exceptions.TemplateEngineException;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails to send and mails sent. The process side calls it; features name their mails in
 * their diagrams.
 */
@Service
public class Outbox {

	private final OutgoingMails mails;

	private final Recipients recipients;

	private final MailRenderer renderer;

	private final MailTransport transport;

	private final MailSettings settings;

	private final Clock clock;

	Outbox(OutgoingMails mails, Recipients recipients, MailRenderer renderer, MailTransport transport,
			MailSettings settings, Clock clock) {
		this.mails = mails;
		this.recipients = recipients;
		this.renderer = renderer;
		this.transport = transport;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Queues a mail in the caller's transaction: when that rolls back, there is no mail.
	 * @param businessKey the public number that the mail is about
	 * @param template the name of a file {@code mail/<template>.txt}
	 * @param recipient {@code customer}, or a desk's name
	 * @param about which of the things that the number has; null for all of it
	 * @return the mail's id
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long queue(String businessKey, String template, String recipient, String about) {
		return this.mails.save(new OutgoingMail(businessKey, template, recipient, about, this.clock.instant())).id();
	}

	/**
	 * Renders and sends a mail, unless it has been sent.
	 * @param mailId what {@link #queue} returned
	 * @throws MailNotSentException when the template or the SMTP server failed; the mail
	 * stays queued
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void send(long mailId) {
		OutgoingMail mail = this.mails.findForSending(mailId)
			.orElseThrow(() -> new IllegalArgumentException("no mail %d".formatted(mailId)));
		if (mail.isSent()) {
			return;
		}
		Correspondence correspondence = this.recipients.of(mail);
		try {
			RenderedMail rendered = this.renderer.render(mail.template(), correspondence);
			this.transport.send(mail.messageId(this.settings.domain()), correspondence.recipient().email(), rendered);
			mail.sent(correspondence.recipient().email(),
					correspondence.confidential() ? rendered.withheld() : rendered, this.clock.instant());
		}
		catch (MailException | TemplateEngineException ex) {
			throw new MailNotSentException(mail, correspondence.recipient().email(), ex);
		}
	}

}
