package dev.keiyaku.catalog.process;

import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** Keeps {@code register-holidays} open until the year's holidays are there. */
@Component
class RefuseWithoutHolidays implements TaskListener {

	private final BusinessCalendar calendar;

	private final Texts texts;

	RefuseWithoutHolidays(BusinessCalendar calendar, Texts texts) {
		this.calendar = calendar;
		this.texts = texts;
	}

	@Override
	public void notify(DelegateTask task) {
		int year = (Integer) task.getExecution().getVariable(HolidayWatch.YEAR);
		if (!this.calendar.knowsPublicHolidaysOf(year)) {
			throw new BadUserRequestException(
					this.texts.of("catalog.publication.refused.holidays", String.valueOf(year)));
		}
	}

}
