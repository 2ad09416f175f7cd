package dev.keiyaku.process.owner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an owner is shown who names no days, and whoever names some. */
class PeriodTests {

	private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

	private final Clock clock = Clock.fixed(Instant.parse("2026-11-29T23:00:00Z"), JST);

	private static Instant midnight(String day) {
		return LocalDate.parse(day).atStartOfDay(JST).toInstant();
	}

	private static ProcessCaseSearch search(String number, LocalDate from) {
		return new ProcessCaseSearch("any", number, null, from, null, false, 0);
	}

	@Test
	void withoutDaysTheLastNinety() {
		assertThat(Period.of(null, null, this.clock).start().toInstant()).isEqualTo(midnight("2026-09-01"));
		assertThat(search("", null).period(this.clock)).isEqualTo(Period.of(null, null, this.clock));
	}

	@Test
	void withTheLastDayNinetyBeforeIt() {
		Period period = Period.of(null, LocalDate.parse("2020-05-31"), this.clock);
		assertThat(period.start().toInstant()).isEqualTo(midnight("2020-03-02"));
		assertThat(period.end().toInstant()).isEqualTo(midnight("2020-06-01"));
	}

	@Test
	void aNumberIsLookedForAtAnyTimeUnlessADayIsNamed() {
		LocalDate from = LocalDate.parse("2026-11-01");
		assertThat(search("O-1", null).period(this.clock).start().toInstant()).isBefore(midnight("2000-01-01"));
		assertThat(search("O-1", from).period(this.clock).start().toInstant()).isEqualTo(midnight("2026-11-01"));
	}

}
