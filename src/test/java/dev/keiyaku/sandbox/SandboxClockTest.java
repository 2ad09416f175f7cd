package dev.keiyaku.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SandboxClockTest {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	@TempDir
	private Path directory;

	@AfterEach
	void backToTheWorld() {
		ClockUtil.reset();
	}

	@Test
	void itMovesTheEnginesClockForward() {
		clock().moveTo(NOW.plus(Duration.ofDays(100)));
		assertThat(ClockUtil.getCurrentTime().toInstant()).isBetween(NOW.plus(Duration.ofDays(100)),
				NOW.plus(Duration.ofDays(101)));
	}

	@Test
	void itStaysAheadAfterARestart() throws Exception {
		clock().moveTo(NOW.plus(Duration.ofDays(100)));
		ClockUtil.reset();
		SandboxClock restarted = new SandboxClock(new SandboxProperties(this.directory, 0, 0, false));
		assertThat(restarted.offset()).isEqualTo(Duration.ofDays(100));
		assertThat(ClockUtil.getCurrentTime()).isAfter(NOW.plus(Duration.ofDays(99)));
	}

	@Test
	void itDoesNotMoveBack() {
		SandboxClock clock = clock();
		clock.moveTo(NOW.plus(Duration.ofDays(100)));
		assertThatExceptionOfType(SandboxClock.BackwardsException.class)
			.isThrownBy(() -> clock.moveTo(NOW.plus(Duration.ofDays(99))));
		assertThat(clock.offset()).isEqualTo(Duration.ofDays(100));
	}

	@Test
	void itIsNotAMomentBeforeTheDayThatItIsMovedTo() {
		SandboxClock clock = clock(NOW.plusNanos(300_000));
		clock.moveTo(NOW.plus(Duration.ofDays(100)));
		assertThat(clock.offset()).isEqualTo(Duration.ofDays(100));
	}

	private SandboxClock clock() {
		return clock(NOW);
	}

	private SandboxClock clock(Instant system) {
		return new SandboxClock(this.directory.resolve("clock"), Clock.fixed(system, ZoneOffset.UTC));
	}

}
