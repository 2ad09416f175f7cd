package dev.keiyaku.incident;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a failure's message leaves the store by mail. */
class IncidentTests {

	@Test
	void itsFirstLineWithoutAddresses() {
		assertThat(incident("O-1", " 決済事業者のシステムでエラーが発生しています\nat dev.keiyaku").cause())
			.isEqualTo("決済事業者のシステムでエラーが発生しています");
		assertThat(incident("O-1", "550 <hanako@sample.example> unknown").cause()).isEqualTo("550 <…> unknown");
		assertThat(incident("O-1", null).cause()).isEmpty();
	}

	@Test
	void notMoreThanAMailNeeds() {
		assertThat(incident("O-1", "x".repeat(5000)).cause()).hasSize(300);
	}

	@Test
	void theMailOfAnIncidentIsNoneToBeMailed() {
		assertThat(incident("F-10000001", "").isOfAReport()).isTrue();
		assertThat(incident("O-10000001", "").isOfAReport()).isFalse();
	}

	private static Incident incident(String number, String message) {
		return new Incident("id", "instance", "取引の審査", number, "取引を登録する", message, Instant.EPOCH);
	}

}
