package dev.keiyaku.catalog;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * The days on which the store works, in JST: not weekends, public holidays or days on
 * which the company is closed. Diagrams use it for due dates.
 */
@Component
public class BusinessCalendar {

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	/**
	 * A year with fewer public holidays has not been registered in full: the law names
	 * sixteen.
	 */
	public static final int FEWEST_PUBLIC_HOLIDAYS = 15;

	private static final LocalTime CLOSING_TIME = LocalTime.of(18, 0);

	private final KnownHolidays known;

	private final Holidays holidays;

	private final Clock clock;

	BusinessCalendar(KnownHolidays known, Holidays holidays, Clock clock) {
		this.known = known;
		this.holidays = holidays;
		this.clock = clock;
	}

	/** Whether the store works on a day in JST: no weekend, public or company holiday. */
	public boolean isBusinessDay(LocalDate day) {
		return !isWeekend(day) && holiday(day).isEmpty();
	}

	/**
	 * The n-th business day after a day.
	 * @param n at least 0; for 0 it is the day itself, or the next business day where it
	 * is none
	 */
	public LocalDate addBusinessDays(LocalDate from, int n) {
		if (n < 0) {
			throw new IllegalArgumentException("business days are counted forward: " + n);
		}
		Set<LocalDate> closed = this.known.byDay().keySet();
		LocalDate day = (n == 0) ? from : from.plusDays(1);
		for (int left = Math.max(n, 1); true; day = day.plusDays(1)) {
			if (!isWeekend(day) && !closed.contains(day) && --left == 0) {
				return day;
			}
		}
	}

	/** The next business day after a moment: what 翌営業日 in mails and pages promises. */
	public LocalDate businessDayAfter(Instant moment) {
		return addBusinessDays(LocalDate.ofInstant(moment, this.clock.getZone()), 1);
	}

	/** The last business day before a day. */
	public LocalDate businessDayBefore(LocalDate day) {
		return lastBusinessDayBefore(day.minusDays(1), 0);
	}

	/**
	 * The last business day whose n-th business day after it is not later than a day.
	 * @param n at least 0
	 */
	LocalDate lastBusinessDayBefore(LocalDate day, int n) {
		LocalDate last = day;
		while (!isBusinessDay(last) || addBusinessDays(last, n).isAfter(day)) {
			last = last.minusDays(1);
		}
		return last;
	}

	/** The closing time (18:00 JST) of the n-th business day from today. */
	public Date inBusinessDays(int n) {
		return closing(addBusinessDays(LocalDate.now(this.clock), n));
	}

	/**
	 * The closing time of the last business day before a day; where that is today or
	 * past, of the next business day from today.
	 */
	public Date beforeDay(LocalDate day) {
		LocalDate last = businessDayBefore(day);
		LocalDate next = addBusinessDays(LocalDate.now(this.clock), 1);
		return closing(last.isBefore(next) ? next : last);
	}

	private Date closing(LocalDate day) {
		return Date.from(day.atTime(CLOSING_TIME).atZone(this.clock.getZone()).toInstant());
	}

	/**
	 * Whether the public holidays of a year have been registered, as of this very moment.
	 */
	public boolean knowsPublicHolidaysOf(int year) {
		return areAllOfAYear(this.holidays.findByDayBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
	}

	private static boolean areAllOfAYear(List<Holiday> holidays) {
		return holidays.stream()
			.filter((holiday) -> holiday.kind() == Holiday.Kind.PUBLIC)
			.count() >= FEWEST_PUBLIC_HOLIDAYS;
	}

	boolean isWeekend(LocalDate day) {
		return WEEKEND.contains(day.getDayOfWeek());
	}

	Optional<Holiday> holiday(LocalDate day) {
		return Optional.ofNullable(this.known.byDay().get(day));
	}

	List<Holiday> holidays(LocalDate first, LocalDate last) {
		return List.copyOf(this.known.byDay().subMap(first, true, last, true).values());
	}

	/**
	 * The last day up to which, from this year on, the public holidays of every year are
	 * known; empty when those of this year are not.
	 */
	Optional<LocalDate> knownUntil() {
		int thisYear = LocalDate.now(this.clock).getYear();
		int year = thisYear;
		while (areAllOfAYear(holidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))) {
			year++;
		}
		return (year > thisYear) ? Optional.of(LocalDate.of(year - 1, 12, 31)) : Optional.empty();
	}

}
