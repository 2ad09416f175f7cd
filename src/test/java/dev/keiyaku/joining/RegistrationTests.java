package dev.keiyaku.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RegistrationTests {

	private static final Clock NOW = at("2026-11-24T10:00:00Z");

	private final Registration registration = new Registration(
			"R-10000001", "visitor:1", new Applicant("見本商事株式会社", "ミホンショウジ", null, "1000005", "東京都", "千代田区丸の内1-1",
					"見本 花子", "ミホン ハナコ", "", "", "0312345678", "hanako@sample.example", "hanako-1"),
			"{bcrypt}hash", Duration.ofHours(24), NOW);

	private static Clock at(String instant) {
		return Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Tokyo"));
	}

	@Test
	void anApplicationIsConfirmedAndThenApproved() {
		this.registration.confirmIdentity(at("2026-11-25T09:59:59Z"));
		assertThat(this.registration.status()).isEqualTo(RegistrationStatus.AWAITING_REVIEW);
		this.registration.approve(1, NOW);
		assertThat(this.registration.status()).isEqualTo(RegistrationStatus.APPROVED);
		assertThat(this.registration.passwordHash()).as("the member has it now").isNull();
	}

	@Test
	void theLinkIsOverAfterADay() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.registration.confirmIdentity(at("2026-11-25T10:00:00Z")));
		this.registration.expire();
		assertThat(this.registration.status()).isEqualTo(RegistrationStatus.EXPIRED);
		assertThat(this.registration.passwordHash()).isNull();
	}

	@Test
	void nothingIsDecidedTwiceOrTooEarly() {
		assertThatIllegalStateException().isThrownBy(() -> this.registration.approve(1, NOW));
		this.registration.confirmIdentity(NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.registration.confirmIdentity(NOW));
		assertThatIllegalStateException().isThrownBy(this.registration::expire);
		this.registration.decline("ご事情により", NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.registration.approve(1, NOW));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void aRefusalNeedsAReason(String reason) {
		this.registration.confirmIdentity(NOW);
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.registration.decline(reason, NOW));
	}

	@Test
	void noLogTellsWhoApplied() {
		assertThat(this.registration.applicant().toString()).isEqualTo("Applicant[withheld]");
	}

}
