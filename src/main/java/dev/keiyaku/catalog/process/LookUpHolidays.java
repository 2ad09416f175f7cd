package dev.keiyaku.catalog.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import dev.keiyaku.catalog.BusinessCalendar;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code look-up-holidays}. */
@Component
class LookUpHolidays implements JavaDelegate {

	/** From here on next year's are wanted; they are published in February. */
	private static final Month NEXT_YEAR_FROM = Month.SEPTEMBER;

	private final BusinessCalendar calendar;

	private final TaskService tasks;

	private final Clock clock;

	LookUpHolidays(BusinessCalendar calendar, TaskService tasks, Clock clock) {
		this.calendar = calendar;
		this.tasks = tasks;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<Integer> years = (execution.getVariable(HolidayWatch.YEAR) instanceof Integer given) ? List.of(given)
				: wanted();
		List<Integer> missing = years.stream().filter(this::isMissing).toList();
		int year = missing.isEmpty() ? years.get(0) : missing.get(0);
		execution.setVariable(HolidayWatch.YEAR, year);
		execution.setProcessBusinessKey(String.valueOf(year));
		execution.setVariable(HolidayWatch.MISSING, !missing.isEmpty());
	}

	private List<Integer> wanted() {
		LocalDate today = LocalDate.now(this.clock);
		int year = today.getYear();
		return today.getMonth().compareTo(NEXT_YEAR_FROM) < 0 ? List.of(year) : List.of(year, year + 1);
	}

	private boolean isMissing(int year) {
		return !this.calendar.knowsPublicHolidaysOf(year) && this.tasks.createTaskQuery()
			.processDefinitionKey(HolidayWatch.KEY)
			.processInstanceBusinessKey(String.valueOf(year))
			.count() == 0;
	}

}
