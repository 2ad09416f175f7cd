package dev.keiyaku.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;

import dev.keiyaku.store.StoreProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;

import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands a mail to the SMTP server. The Message-ID is the mail's own, so that a mail sent
 * twice (the server took it, then the store was killed) is recognised as one. The metric
 * {@code keiyaku.mails} counts and times them, by {@code outcome}.
 */
@Component
class MailTransport {

	static {
		// or else the mail API looks through all jars for it, a dozen times for each mail
		System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
	}

	private static final Pattern MISPLACED_DOTS = Pattern
		.compile("^(\\.[^@\"\\\\\\s]*|[^@\"\\\\\\s]*\\.|[^@\"\\\\\\s]*\\.\\.[^@\"\\\\\\s]*)@");

	private final JavaMailSender sender;

	private final MailSettings settings;

	private final StoreProperties store;

	private final Clock clock;

	private final MeterRegistry metrics;

	MailTransport(JavaMailSender sender, MailSettings settings, StoreProperties store, Clock clock,
			MeterRegistry metrics) {
		this.sender = sender;
		this.settings = settings;
		this.store = store;
		this.clock = clock;
		this.metrics = metrics;
	}

	/**
	 * Sends one mail and returns when the server has taken it.
	 * @throws org.springframework.mail.MailException when the address is none or the
	 * server did not take the mail
	 */
	void send(String messageId, String address, RenderedMail mail) {
		Timer.Sample sample = Timer.start(this.metrics);
		String outcome = "failed";
		try {
			this.sender.send(written(messageId, address, mail));
			outcome = "sent";
		}
		finally {
			sample.stop(this.metrics.timer("keiyaku.mails", "outcome", outcome));
		}
	}

	private MimeMessage written(String messageId, String address, RenderedMail mail) {
		MimeMessage message = this.sender.createMimeMessage();
		try {
			MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
			helper.setFrom(this.settings.sender(), this.store.name());
			helper.setTo(new InternetAddress(mailbox(address), true));
			helper.setSubject(mail.subject());
			helper.setText(mail.text());
			helper.setSentDate(Date.from(this.clock.instant()));
			message.setHeader("Message-ID", messageId);
			message.setHeader("Auto-Submitted", "auto-generated");
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new MailParseException("no mail can be made: " + ex.getMessage(), ex);
		}
		return message;
	}

	/**
	 * A local part whose dots stand where the rule has none is an address all the same,
	 * in quotes (RFC 5321, 4.1.2).
	 */
	private static String mailbox(String address) {
		return MISPLACED_DOTS.matcher(address).replaceFirst("\"$1\"@");
	}

}
