package dev.keiyaku.bill.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import dev.keiyaku.MovableClock;
import dev.keiyaku.bill.BillingProperties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The turns of a day's bills, ten a second. */
class BillingPaceTests {

	private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

	private final MovableClock clock = new MovableClock(NOW);

	private final BillingPace pace = new BillingPace(new BillingProperties(31, 1, 31, null, null, 10), this.clock);

	@Test
	void aBillWaitsOnlyWhileOthersTakeTheirTurns() {
		assertThat(this.pace.isNow()).isTrue();
		assertThat(this.pace.isNow()).isFalse();
		assertThat(this.pace.turn()).isEqualTo(after(Date.from(NOW), 100));

		this.clock.move(Duration.ofMillis(100));
		assertThat(this.pace.isNow()).as("somebody has that turn").isFalse();
		this.clock.move(Duration.ofMillis(100));
		assertThat(this.pace.isNow()).isTrue();
	}

	@Test
	void aClockThatWasPutBackBeginsAnew() {
		this.pace.turn();
		this.clock.move(Duration.ofDays(-2));

		assertThat(this.pace.isNow()).isTrue();
	}

	private static Date after(Date moment, long milliseconds) {
		return Date.from(moment.toInstant().plusMillis(milliseconds));
	}

}
