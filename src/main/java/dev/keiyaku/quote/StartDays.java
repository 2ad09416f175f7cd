package dev.keiyaku.quote;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.StartDateRefusal;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * Which days a date picker offers for 利用開始希望日, and why not the others. It only helps to
 * choose: {@link LineRules} decides.
 */
@Component
public class StartDays {

	private final StartDates startDates;

	private final Texts texts;

	StartDays(StartDates startDates, Texts texts) {
		this.startDates = startDates;
		this.texts = texts;
	}

	/**
	 * What a form reads: {@code startHint}, a sentence, and {@code startDays}, the first
	 * and the last day with the reasons for those before, after and between.
	 */
	public Map<String, Object> of(Plan plan) {
		String earliest = this.texts.dayWithWeekday(this.startDates.earliest(plan));
		return Map.of("startHint", this.texts.of("quote.item.start.hint", earliest), "startDays", days(plan));
	}

	/** What a form calls {@code startDays}, with what the kinds of days are called. */
	public Map<String, Object> days(Plan plan) {
		Map<String, String> closed = new LinkedHashMap<>();
		this.startDates.holidays().forEach((holiday) -> closed.put(holiday.day().toString(), reason(holiday)));
		String earliest = this.texts.dayWithWeekday(this.startDates.earliest(plan));
		return Map.of("first", this.startDates.earliest(plan).toString(), "last", this.startDates.latest().toString(),
				"closed", closed, "before", this.texts.of("quote.day.before", earliest), "after",
				this.texts.of("quote.day.after", this.texts.dayWithWeekday(this.startDates.latest())), "weekend",
				this.texts.of("quote.day.weekend"), "legend",
				Map.of("outside", this.texts.of("quote.day.legend.outside"), "weekend",
						this.texts.of("quote.day.legend.weekend"), "holiday",
						this.texts.of("quote.day.legend.holiday")));
	}

	private String reason(StartDateRefusal holiday) {
		return this.texts.of("quote.day." + holiday.reason(), holiday.holidayName());
	}

}
