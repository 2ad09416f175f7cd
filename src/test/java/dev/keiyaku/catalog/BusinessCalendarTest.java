package dev.keiyaku.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BusinessCalendarTest {

	private final BusinessCalendar calendar = CatalogFixture.calendar("2026-12-28");

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-24", "2026-12-28", "2027-01-04", "2027-03-23", "2028-11-24" })
	void theStoreWorksOnOrdinaryWeekdays(LocalDate day) {
		assertThat(this.calendar.isBusinessDay(day)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-21", "2026-11-22", "2026-11-23", "2026-12-29", "2027-01-01", "2028-01-03" })
	void theStoreIsClosedOnWeekendsHolidaysAndOverTheNewYear(LocalDate day) {
		assertThat(this.calendar.isBusinessDay(day)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-06, 2026-05-03", "2027-03-22, 2027-03-21", "2026-09-22, 2026-09-21" })
	void substituteAndSandwichedHolidaysAreKnown(LocalDate substitute, LocalDate cause) {
		assertThat(this.calendar.holiday(cause)).isPresent();
		assertThat(this.calendar.holiday(substitute)).map(Holiday::kind).contains(Holiday.Kind.PUBLIC);
	}

	@ParameterizedTest
	@CsvSource({ "2026, 18", "2027, 17", "2028, 16" })
	void everyPublicHolidayOfAYearIsThere(int year, int count) {
		assertThat(new SeededHolidays().findByDayBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
			.filteredOn((holiday) -> holiday.kind() == Holiday.Kind.PUBLIC)
			.hasSize(count);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20, 0, 2026-11-20", "2026-11-20, 1, 2026-11-24", "2026-11-21, 0, 2026-11-24",
			"2026-12-28, 1, 2027-01-04", "2026-12-25, 3, 2027-01-05", "2026-04-28, 2, 2026-05-01",
			"2026-05-01, 1, 2026-05-07", "2026-11-24, 60, 2027-02-25" })
	void businessDaysAreCountedOverWhateverIsClosed(LocalDate from, int days, LocalDate expected) {
		assertThat(this.calendar.addBusinessDays(from, days)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24, 0, 2026-11-24", "2026-11-22, 0, 2026-11-20", "2026-11-24, 1, 2026-11-20",
			"2027-01-05, 3, 2026-12-25", "2027-01-04, 1, 2026-12-28", "2026-11-22, 1, 2026-11-19" })
	void theLastDayToBeginLeavesEnoughBusinessDays(LocalDate day, int days, LocalDate expected) {
		assertThat(this.calendar.lastBusinessDayBefore(day, days)).isEqualTo(expected);
		assertThat(this.calendar.addBusinessDays(expected, days)).isBeforeOrEqualTo(day);
	}

	@Test
	void daysAreNotCountedBackwards() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.calendar.addBusinessDays(LocalDate.of(2026, 11, 24), -1));
	}

	@Test
	void aYearIsKnownWhenItsPublicHolidaysAreAndNotBySingleDays() {
		Holiday newYear = new Holiday(LocalDate.of(2029, 1, 1), Holiday.Kind.PUBLIC, "元日");
		Holiday closed = new Holiday(LocalDate.of(2035, 8, 13), Holiday.Kind.COMPANY, "夏季休業");
		BusinessCalendar calendar = CatalogFixture.calendar("2026-12-28", newYear, closed);
		assertThat(calendar.knowsPublicHolidaysOf(2028)).isTrue();
		assertThat(calendar.knowsPublicHolidaysOf(2029)).isFalse();
		assertThat(calendar.knowsPublicHolidaysOf(2035)).isFalse();
		assertThat(calendar.knownUntil()).contains(LocalDate.of(2028, 12, 31));
	}

	@Test
	void aGapOfAYearEndsWhatIsKnown() {
		Holiday[] of2030 = IntStream.rangeClosed(1, 16)
			.mapToObj((day) -> new Holiday(LocalDate.of(2030, 1, day), Holiday.Kind.PUBLIC, "祝日"))
			.toArray(Holiday[]::new);
		BusinessCalendar calendar = CatalogFixture.calendar("2026-12-28", of2030);
		assertThat(calendar.knowsPublicHolidaysOf(2030)).isTrue();
		assertThat(calendar.knownUntil()).contains(LocalDate.of(2028, 12, 31));
		assertThat(CatalogFixture.calendar("2029-03-01", of2030).knownUntil()).isEmpty();
	}

	@Test
	void whatIsDueInBusinessDaysIsDueAtClosingTimeInJapan() {
		assertThat(this.calendar.inBusinessDays(1)).isEqualTo(Instant.parse("2027-01-04T09:00:00Z"));
	}

}
