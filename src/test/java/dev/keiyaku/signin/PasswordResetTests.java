package dev.keiyaku.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What may become of a reset, and what may not. */
class PasswordResetTests {

	private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

	private static final Instant LATER = NOW.plus(PasswordReset.LIFE);

	private static final Predicate<String> RIGHT = "temporary hash"::equals;

	private static final Predicate<String> WRONG = (hash) -> false;

	private final PasswordReset reset = new PasswordReset("W-1", "hanako", NOW);

	@BeforeEach
	void somebodyHasBothMails() {
		this.reset.lookedUp(7L);
		this.reset.mailTemporary("temporary hash", NOW);
		this.reset.mailLink("link hash", NOW);
	}

	@Test
	void isUsedOnceAfterTheTemporaryPassword() {
		assertThatIllegalStateException().as("not confirmed").isThrownBy(() -> this.reset.use(NOW));
		assertThat(this.reset.confirm(RIGHT, NOW)).isTrue();
		assertThatIllegalStateException().as("confirmed before").isThrownBy(() -> this.reset.confirm(RIGHT, NOW));
		this.reset.use(NOW);
		assertThat(this.reset.isOpen(NOW)).isFalse();
		assertThat(this.reset.isOver(NOW)).isTrue();
		assertThatIllegalStateException().as("used before").isThrownBy(() -> this.reset.use(NOW));
		assertThatIllegalStateException().as("closed by its use").isThrownBy(() -> this.reset.close(NOW));
	}

	@Test
	void takesFiveTries() {
		for (int i = 1; i <= 5; i++) {
			assertThat(this.reset.confirm(WRONG, NOW)).as("try %d", i).isFalse();
		}
		assertThat(this.reset.isOpen(NOW)).isFalse();
		assertThatIllegalStateException().as("a sixth").isThrownBy(() -> this.reset.confirm(RIGHT, NOW));
	}

	@Test
	void theFifthTryMayBeRight() {
		for (int i = 1; i <= 4; i++) {
			this.reset.confirm(WRONG, NOW);
		}
		assertThat(this.reset.confirm(RIGHT, NOW)).isTrue();
		this.reset.use(NOW);
	}

	@Test
	void endsThirtyMinutesAfterItsLaterMail() {
		Instant mailedLater = NOW.plus(Duration.ofMinutes(10));
		this.reset.mailLink("another link's hash", mailedLater);
		assertThat(this.reset.isOpen(LATER)).isTrue();
		assertThat(this.reset.confirm(RIGHT, LATER)).isTrue();
		Instant over = mailedLater.plus(PasswordReset.LIFE);
		assertThat(this.reset.isOver(over)).isTrue();
		assertThatIllegalStateException().as("too late").isThrownBy(() -> this.reset.use(over));
	}

	@Test
	void asksForNothingOnceItIsClosed() {
		this.reset.close(NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.reset.confirm(RIGHT, NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.reset.use(NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.reset.close(NOW));
		this.reset.mailTemporary("late hash", NOW);
		assertThat(this.reset.isOpen(NOW)).as("a late mail opens it again").isFalse();
	}

	@Test
	void looksUpOnceAndWritesToNobodyElse() {
		assertThatIllegalStateException().isThrownBy(() -> this.reset.lookedUp(8L));
		PasswordReset nobodys = new PasswordReset("W-2", "nobody", NOW);
		nobodys.lookedUp(null);
		assertThat(nobodys.loginId()).as("what was typed").isNull();
		assertThatIllegalStateException().isThrownBy(() -> nobodys.mailTemporary("hash", NOW));
		assertThatIllegalStateException().isThrownBy(() -> nobodys.mailLink("hash", NOW));
		assertThat(nobodys.isOpen(NOW)).isFalse();
	}

	@Test
	void keepsItsLinkOnceItIsConfirmed() {
		this.reset.confirm(RIGHT, NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.reset.mailTemporary("hash", NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.reset.mailLink("hash", NOW));
	}

}
