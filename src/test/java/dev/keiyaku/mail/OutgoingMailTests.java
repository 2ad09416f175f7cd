package dev.keiyaku.mail;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

class OutgoingMailTests {

	private static final UUID HERE = UUID.fromString("3d8f2c52-6f9b-4a55-9c1e-2b7f3a3f1c11");

	private final OutgoingMail mail = new OutgoingMail("O-10000001", "order-received", "customer", Instant.EPOCH);

	@Test
	void theMessageIdNamesTheInstallation() {
		ReflectionTestUtils.setField(this.mail, "id", 7L);
		ReflectionTestUtils.setField(this.mail, "installation", HERE);
		assertThat(this.mail.messageId("store.example"))
			.isEqualTo("<mail-7.3d8f2c52-6f9b-4a55-9c1e-2b7f3a3f1c11@store.example>");
	}

	@Test
	void aMailThatWaitedWhenInstallationsGotTheirIdsStaysTheSame() {
		ReflectionTestUtils.setField(this.mail, "id", 7L);
		assertThat(this.mail.messageId("store.example")).isEqualTo("<mail-7@store.example>");
	}

}
