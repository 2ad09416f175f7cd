package dev.keiyaku.mail;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.mail.MailSendException;

import static org.assertj.core.api.Assertions.assertThat;

class MailNotSentExceptionTest {

	private final OutgoingMail mail = new OutgoingMail("O-10000001", "order-received", "customer", Instant.EPOCH);

	@Test
	void theIncidentNamesTheMailAndTheCauseButNobodysAddress() {
		MailNotSentException failure = new MailNotSentException(this.mail, "hanako@sample.example",
				new MailSendException(
						"550 5.1.1 <hanako@sample.example>: Recipient address rejected: no mailbox Hanako here"));
		assertThat(failure).hasMessageContaining("order-received")
			.hasMessageContaining("O-10000001")
			.hasMessageContaining("Recipient address rejected")
			.hasNoCause();
		assertThat(failure.getMessage()).doesNotContainIgnoringCase("hanako").doesNotContain("sample.example");
	}

}
