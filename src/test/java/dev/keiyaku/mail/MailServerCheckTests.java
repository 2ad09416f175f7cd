package dev.keiyaku.mail;

import dev.keiyaku.setting.WrongSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailServerCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "mail", "smtp.store.example", "127.0.0.1", "::1", "[2001:db8::1]" })
	void aHostIsTaken(String host) {
		assertThatCode(server(host, 25)::check).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "smtp://mail", "mail:25", "mail server", "-mail", "mail/" })
	void whatIsNoHostStopsTheStart(String host) {
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(server(host, 25)::check)
			.withMessage("spring.mail.host must be the name of a host, without scheme and port");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -5, 65_536 })
	void whatIsNoPortStopsTheStart(int port) {
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(server("mail", port)::check)
			.withMessageStartingWith("spring.mail.port ");
	}

	private static MailServerCheck server(String host, int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(host);
		sender.setPort(port);
		return new MailServerCheck(sender);
	}

}
