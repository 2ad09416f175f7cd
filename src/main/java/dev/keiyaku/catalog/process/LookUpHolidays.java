package dev.keiyaku.catalog.process;

import java.time.Clock;
import java.time.Year;

import dev.keiyaku.catalog.BusinessCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code look-up-holidays}. */
@Component
class LookUpHolidays implements JavaDelegate {

	private final BusinessCalendar calendar;

	private final Clock clock;

	LookUpHolidays(BusinessCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		int year = (execution.getVariable(HolidayWatch.YEAR) instanceof Integer given) ? given
				: Year.now(this.clock).getValue() + 1;
		execution.setVariable(HolidayWatch.YEAR, year);
		execution.setProcessBusinessKey(String.valueOf(year));
		execution.setVariable(HolidayWatch.KNOWN, this.calendar.knowsPublicHolidaysOf(year));
	}

}
