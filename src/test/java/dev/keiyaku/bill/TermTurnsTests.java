package dev.keiyaku.bill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The turns of terms that end together, ten a second. */
class TermTurnsTests {

	private static final Instant END = Instant.parse("2026-11-30T15:00:00Z");

	@Test
	void termsThatEndTogetherFollowOneAnother() {
		TermTurns turns = at(END.minus(Duration.ofHours(1)));

		assertThat(Stream.generate(() -> turns.from(END)).limit(3)).containsExactly(END, END.plusMillis(100),
				END.plusMillis(200));
		Instant tomorrow = END.plus(Duration.ofDays(1));
		assertThat(turns.from(tomorrow)).isEqualTo(tomorrow);
	}

	@Test
	void aTermThatIsOverDoesNotWait() {
		TermTurns turns = at(END.plusMillis(1));

		assertThat(Stream.generate(() -> turns.from(END)).limit(2)).containsOnly(END);
	}

	private static TermTurns at(Instant now) {
		return new TermTurns(new BillingProperties(31, 1, 31, null, null, 10),
				Clock.fixed(now, ZoneId.of("Asia/Tokyo")));
	}

}
