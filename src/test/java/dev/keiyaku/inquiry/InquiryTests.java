package dev.keiyaku.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class InquiryTests {

	private static final Clock NOW = at("2026-11-24T10:00:00Z");

	private final Inquiry inquiry = new Inquiry("I-10000001",
			new AskInquiry("visitor:1", Optional.empty(),
					new Inquirer("見本商事株式会社", "見本 花子", "hanako@sample.example", null), InquiryKind.CONTRACT,
					Optional.empty(), "更新月について", "更新月はいつですか。", "2026-11-01"),
			"127.0.0.1", NOW);

	private static Clock at(String instant) {
		return Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Tokyo"));
	}

	@Test
	void storeAndCustomerTakeTurnsUntilItIsClosed() {
		this.inquiry.answer("desk", "3月です。", at("2026-11-24T11:00:00Z"));
		assertThat(this.inquiry.status()).isEqualTo(InquiryStatus.ANSWERED);
		this.inquiry.askBack("見本 花子", "何日ですか。", NOW);
		assertThat(this.inquiry.status()).isEqualTo(InquiryStatus.AWAITING_ANSWER);
		this.inquiry.answer("desk2", "31日です。", at("2026-11-25T11:00:00Z"));
		this.inquiry.close(NOW);

		assertThat(this.inquiry.status()).isEqualTo(InquiryStatus.CLOSED);
		assertThat(this.inquiry.answeredAt()).contains(Instant.parse("2026-11-25T11:00:00Z"));
		assertThat(this.inquiry.messages()).extracting(InquiryMessage::text)
			.containsExactly("更新月はいつですか。", "3月です。", "何日ですか。", "31日です。");
		assertThat(this.inquiry.messages()).extracting(InquiryMessage::isAnswer)
			.containsExactly(false, true, false, true);
		assertThat(this.inquiry.messages()).extracting((message) -> message.author().orElseThrow())
			.containsExactly("見本 花子", "desk", "見本 花子", "desk2");
	}

	@Test
	void nothingIsDoneOutOfTurn() {
		assertThatIllegalStateException().isThrownBy(() -> this.inquiry.askBack("見本 花子", "まだですか。", NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.inquiry.close(NOW));
		this.inquiry.answer("desk", "3月です。", NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.inquiry.answer("desk", "4月です。", NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.inquiry.closeUnanswered("迷惑な送信", NOW));
		this.inquiry.close(NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.inquiry.askBack("見本 花子", "何日ですか。", NOW));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n" })
	void nothingIsWrittenWithoutWords(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.inquiry.answer("desk", text, NOW));
		assertThatIllegalArgumentException().isThrownBy(() -> this.inquiry.closeUnanswered(text, NOW));
		assertThat(this.inquiry.status()).isEqualTo(InquiryStatus.AWAITING_ANSWER);
	}

	@Test
	void staffEndItWithoutAnAnswerForAReasonThatTheyKeep() {
		this.inquiry.closeUnanswered("迷惑な送信", NOW);
		assertThat(this.inquiry.status()).isEqualTo(InquiryStatus.CLOSED);
		assertThat(this.inquiry.closingNote()).contains("迷惑な送信");
		assertThat(this.inquiry.answeredAt()).isEmpty();
	}

	@Test
	void aLinkIsOverWhenItsTimeIs() {
		this.inquiry.link("hash", Duration.ofDays(30), NOW);
		assertThat(this.inquiry.isLinkOver(at("2026-12-24T09:59:59Z"))).isFalse();
		assertThat(this.inquiry.isLinkOver(at("2026-12-24T10:00:00Z"))).isTrue();
	}

	@Test
	void nothingThatIsPrintedNamesAnybody() {
		assertThat(new Inquirer("見本商事株式会社", "見本 花子", "hanako@sample.example", "0312345678").toString())
			.doesNotContain("見本", "hanako", "0312345678");
	}

}
