package dev.keiyaku.mail;

import java.util.regex.Pattern;

import dev.keiyaku.setting.StartCheck;
import dev.keiyaku.setting.WrongSetting;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sees that the SMTP server's address can be one. Whether a server answers there is not
 * asked: mails wait for it.
 */
@Component
class MailServerCheck implements StartCheck {

	/** A name, an address of IPv4, or one of IPv6. */
	private static final Pattern HOST = Pattern
		.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9.])?|\\[?[0-9A-Fa-f:.]+]?");

	private static final int HIGHEST_PORT = 65_535;

	private final JavaMailSenderImpl sender;

	MailServerCheck(JavaMailSenderImpl sender) {
		this.sender = sender;
	}

	@Override
	public void check() {
		String host = this.sender.getHost();
		WrongSetting.unless(host != null && HOST.matcher(host).matches(), "spring.mail.host",
				"must be the name of a host, without scheme and port");
		int port = this.sender.getPort();
		WrongSetting.unless(port == JavaMailSenderImpl.DEFAULT_PORT || port > 0 && port <= HIGHEST_PORT,
				"spring.mail.port", "must be between 1 and " + HIGHEST_PORT);
	}

}
