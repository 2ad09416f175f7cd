package dev.keiyaku.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.keiyaku.form.TextKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailTransportTest {

	private final MeterRegistry metrics = new SimpleMeterRegistry();

	private static final Clock NOON = Clock.fixed(Instant.parse("2027-03-01T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

	private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

	private MailTransport transport;

	@BeforeEach
	void start() {
		this.server.start();
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("localhost");
		sender.setPort(this.server.getSmtp().getPort());
		this.transport = new MailTransport(sender, new MailSettings("store@store.example", Map.of()),
				ExampleMails.STORE, NOON, this.metrics);
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void japaneseArrivesAsItWasWritten() throws Exception {
		this.transport.send("<mail-7@store.example>", "hanako@sample.example",
				new RenderedMail("【お知らせ】髙橋商事㈱ 様", "本文です。\n"));
		MimeMessage received = received();
		assertThat(this.metrics.timer("keiyaku.mails", "outcome", "sent").count()).isOne();
		assertThat(received.getSubject()).isEqualTo("【お知らせ】髙橋商事㈱ 様");
		assertThat(received.getHeader("Subject", null)).isASCII();
		assertThat(received.getContent().toString().strip()).isEqualTo("本文です。");
		assertThat(received.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("charset=UTF-8");
		assertThat(((InternetAddress) received.getFrom()[0]).getAddress()).isEqualTo("store@store.example");
		assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("見本ストア");
	}

	@Test
	void theMessageIdIsTheMailsAndTheDateTheStores() throws Exception {
		this.transport.send("<mail-7@store.example>", "hanako@sample.example", new RenderedMail("件名", "本文"));
		assertThat(received().getMessageID()).isEqualTo("<mail-7@store.example>");
		assertThat(received().getSentDate()).isEqualTo(Date.from(NOON.instant()));
	}

	@Test
	void noSubjectAddsAHeader() throws Exception {
		this.transport.send("<mail-7@store.example>", "hanako@sample.example",
				new RenderedMail("件名\r\nBcc: victim@sample.example", "本文"));
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(received().getHeader("Bcc")).isNull();
		assertThat(received().getRecipients(Message.RecipientType.TO)).hasSize(1);
	}

	/** As Japan's mobile carriers once gave them, against the rule for dots. */
	@ParameterizedTest
	@ValueSource(strings = { "taro..x@docomo.example", "taro.@docomo.example", ".taro@ezweb.example" })
	void anAddressWithDotsInTheWrongPlacesIsSentToInQuotes(String address) throws Exception {
		this.transport.send("<mail-7@store.example>", address, new RenderedMail("件名", "本文"));
		assertThat(received().getHeader("To")).containsExactly("<\"" + address.replace("@", "\"@") + ">");
	}

	/** Whatever a form takes. */
	@ParameterizedTest
	@ValueSource(strings = { "a!#$%&'*+/=?^_`{|}~-@sample.example", "1@xn--wgv71a119e.jp",
			"taro+order@sub.sample.example", "..a..b..@docomo.example" })
	void everyAddressThatAFormTakesCanBeSentTo(String address) {
		assertThat(TextKind.EMAIL.takes(TextKind.EMAIL.plain(address))).isTrue();
		this.transport.send("<mail-7@store.example>", address, new RenderedMail("件名", "本文"));
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hanako@sample.example\r\nBcc: victim@sample.example",
			"a@sample.example, b@sample.example", "no address", "a..b", "a..\"b@sample.example", "" })
	void whatIsNotOneAddressIsRefused(String address) {
		assertThatExceptionOfType(MailException.class)
			.isThrownBy(() -> this.transport.send("<mail-7@store.example>", address, new RenderedMail("件名", "本文")));
		assertThat(this.server.getReceivedMessages()).isEmpty();
	}

	private MimeMessage received() {
		return this.server.getReceivedMessages()[0];
	}

}
