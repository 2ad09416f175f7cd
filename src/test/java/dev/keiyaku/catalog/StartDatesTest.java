package dev.keiyaku.catalog;

import java.time.LocalDate;

import dev.keiyaku.catalog.StartDateRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a plan with a lead time of three business days, ordered on Friday 18 December
 * 2026.
 */
class StartDatesTest {

	private final Plan plan = CatalogFixture.plan(1, 99, 3);

	private final StartDates dates = CatalogFixture.startDates("2026-12-18");

	@Test
	void theEarliestStartIsTheLeadTimeAfterTheNextBusinessDay() {
		assertThat(this.dates.earliest(this.plan)).isEqualTo("2026-12-24");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-27, 2026-12-03, 2026-11-30", "2026-11-28, 2026-12-03, 2026-11-30",
			"2026-11-29, 2026-12-03, 2026-11-30", "2026-11-30, 2026-12-04, 2026-12-01" })
	void whoeverAcceptsWhenPromisedKeepsTheEarliestStart(LocalDate ordered, LocalDate earliest, LocalDate promised) {
		StartDates dates = CatalogFixture.startDates(ordered.toString());
		assertThat(dates.earliest(this.plan)).isEqualTo(earliest);
		assertThat(dates.lastDayFor(earliest, 3)).isEqualTo(promised);
		assertThat(CatalogFixture.startDates(promised.toString()).usableFromToday(3)).isEqualTo(earliest);
		assertThat(CatalogFixture.startDates(promised.plusDays(1).toString()).usableFromToday(3)).isAfter(earliest);
	}

	@Test
	void theNewYearHolidaysMoveTheEarliestStart() {
		assertThat(CatalogFixture.startDates("2026-12-28").earliest(this.plan)).isEqualTo("2027-01-07");
	}

	@Test
	void withoutALeadTimeAPlanCanStartWhenTheOrderIsAccepted() {
		Plan atOnce = CatalogFixture.plan(1, 99, 0);
		assertThat(this.dates.earliest(atOnce)).isEqualTo("2026-12-21");
		assertThat(this.dates.refusal(atOnce, LocalDate.parse("2026-12-21"))).isEmpty();
		assertThat(this.dates.refusal(atOnce, LocalDate.parse("2026-12-18"))).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-12-24", "2026-12-28", "2027-01-04", "2028-02-29", "2028-12-28" })
	void businessDaysFromThenOnAreAccepted(LocalDate day) {
		assertThat(this.dates.refusal(this.plan, day)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-17, PAST, 2026-12-17", "2026-12-18, BEFORE_LEAD_TIME, 2026-12-24",
			"2026-12-23, BEFORE_LEAD_TIME, 2026-12-24", "2026-12-26, WEEKEND, 2026-12-26",
			"2027-01-01, PUBLIC_HOLIDAY, 2027-01-01", "2027-01-02, COMPANY_HOLIDAY, 2027-01-02",
			"2026-12-29, COMPANY_HOLIDAY, 2026-12-29", "2029-01-04, TOO_FAR, 2028-12-31" })
	void otherDaysAreRefusedWithTheirReason(LocalDate day, Reason reason, LocalDate named) {
		assertThat(this.dates.refusal(this.plan, day)).hasValueSatisfying((refusal) -> {
			assertThat(refusal.reason()).isEqualTo(reason);
			assertThat(refusal.day()).isEqualTo(named);
		});
	}

	@Test
	void aHolidayIsRefusedByItsName() {
		assertThat(this.dates.refusal(this.plan, LocalDate.parse("2027-03-22"))).map(StartDateRefusal::holidayName)
			.contains("振替休日");
	}

	@Test
	void afterTheLastKnownHolidaysAYearAheadStaysOpen() {
		StartDates later = CatalogFixture.startDates("2028-06-01");
		assertThat(later.latest()).isEqualTo("2029-06-01");
		assertThat(later.refusal(this.plan, LocalDate.parse("2029-05-31"))).isEmpty();
	}

}
