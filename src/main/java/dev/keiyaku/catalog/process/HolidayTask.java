package dev.keiyaku.catalog.process;

import java.util.Set;

import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.process.TaskView;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * For which year the catalogue desk is to register holidays.
 *
 * @param subject what they are called
 */
record HolidayTask(Year holidays, String subject) implements TaskView {

	/**
	 * @param fewest how many public holidays a year has at least
	 */
	record Year(String year, int fewest) {
	}

	@Component
	static class Views implements TaskViews {

		private final Texts texts;

		Views(Texts texts) {
			this.texts = texts;
		}

		@Override
		public Set<String> forms() {
			return Set.of("register-holidays");
		}

		@Override
		public HolidayTask of(String year) {
			return new HolidayTask(new Year(year, BusinessCalendar.FEWEST_PUBLIC_HOLIDAYS),
					this.texts.of("catalog.holidays.public"));
		}

	}

}
