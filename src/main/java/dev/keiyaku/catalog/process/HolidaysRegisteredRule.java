package dev.keiyaku.catalog.process;

import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** Keeps {@code register-holidays} open until the year's holidays are there. */
@Component
class HolidaysRegisteredRule implements TaskFormRule {

	private final BusinessCalendar calendar;

	private final Texts texts;

	HolidaysRegisteredRule(BusinessCalendar calendar, Texts texts) {
		this.calendar = calendar;
		this.texts = texts;
	}

	@Override
	public String formId() {
		return "register-holidays";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		return this.calendar.knowsPublicHolidaysOf(Integer.parseInt(businessKey)) ? check : check.with(
				HolidayWatch.REGISTERED,
				this.texts.of("catalog.holidays.missing", businessKey, BusinessCalendar.FEWEST_PUBLIC_HOLIDAYS));
	}

}
