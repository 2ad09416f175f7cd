package dev.keiyaku.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * On which days a plan can start (store 3.3): an order is accepted by the next business
 * day, its maker needs the plan's lead time from then on, and it starts on a business
 * day.
 */
@Component
public class StartDates {

	/** Business days in which the store promises to decide. */
	private static final int DAYS_TO_ACCEPT = 1;

	private final BusinessCalendar calendar;

	private final Clock clock;

	StartDates(BusinessCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The first day on which a plan ordered today can start. */
	public LocalDate earliest(Plan plan) {
		LocalDate promised = this.calendar.addBusinessDays(LocalDate.now(this.clock), DAYS_TO_ACCEPT);
		return usableFrom(promised, plan.leadTimeDays());
	}

	/**
	 * The first day on which can start what is accepted today.
	 * @param leadTimeDays business days
	 */
	public LocalDate usableFromToday(int leadTimeDays) {
		return usableFrom(LocalDate.now(this.clock), leadTimeDays);
	}

	private LocalDate usableFrom(LocalDate accepted, int leadTimeDays) {
		return this.calendar.addBusinessDays(accepted, leadTimeDays);
	}

	/**
	 * The last business day on which to accept what is to start on a day.
	 * @param leadTimeDays business days
	 */
	public LocalDate lastDayFor(LocalDate start, int leadTimeDays) {
		return this.calendar.lastBusinessDayBefore(start, leadTimeDays);
	}

	/**
	 * The last day that can be wished for: holidays after it are not known yet. Never
	 * less than a year away.
	 */
	public LocalDate latest() {
		LocalDate inOneYear = LocalDate.now(this.clock).plusYears(1);
		return this.calendar.knownUntil().filter(inOneYear::isBefore).orElse(inOneYear);
	}

	/** Why a plan ordered today cannot start on a day; empty if it can. */
	public Optional<StartDateRefusal> refusal(Plan plan, LocalDate day) {
		if (day.isBefore(LocalDate.now(this.clock))) {
			return refused(StartDateRefusal.Reason.PAST, day);
		}
		if (day.isAfter(latest())) {
			return refused(StartDateRefusal.Reason.TOO_FAR, latest());
		}
		LocalDate earliest = earliest(plan);
		if (day.isBefore(earliest)) {
			return refused(StartDateRefusal.Reason.BEFORE_LEAD_TIME, earliest);
		}
		Optional<Holiday> holiday = this.calendar.holiday(day);
		if (holiday.isPresent()) {
			return holiday.map(StartDates::closed);
		}
		if (this.calendar.isWeekend(day)) {
			return refused(StartDateRefusal.Reason.WEEKEND, day);
		}
		return Optional.empty();
	}

	private static Optional<StartDateRefusal> refused(StartDateRefusal.Reason reason, LocalDate day) {
		return Optional.of(new StartDateRefusal(reason, day, ""));
	}

	/** The holidays, with their names, among the days that can be wished for. */
	public List<StartDateRefusal> holidays() {
		return this.calendar.holidays(LocalDate.now(this.clock), latest()).stream().map(StartDates::closed).toList();
	}

	private static StartDateRefusal closed(Holiday holiday) {
		StartDateRefusal.Reason reason = switch (holiday.kind()) {
			case PUBLIC -> StartDateRefusal.Reason.PUBLIC_HOLIDAY;
			case COMPANY -> StartDateRefusal.Reason.COMPANY_HOLIDAY;
		};
		return new StartDateRefusal(reason, holiday.day(), holiday.name());
	}

}
