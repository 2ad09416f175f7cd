package dev.keiyaku.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Plans and calendars for tests that need no database. */
public final class CatalogFixture {

	private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

	private CatalogFixture() {
	}

	/** Noon of a day in Japan. */
	public static Clock noonOf(String day) {
		return Clock.fixed(LocalDate.parse(day).atTime(LocalTime.NOON).atZone(JST).toInstant(), JST);
	}

	/** With the holidays that Flyway seeds, until 2028, and more. */
	public static BusinessCalendar calendar(String today, Holiday... more) {
		Holidays seeded = new SeededHolidays(more);
		return new BusinessCalendar(new KnownHolidays(seeded, noonOf(today)), seeded, noonOf(today));
	}

	public static StartDates startDates(String today) {
		return new StartDates(calendar(today), noonOf(today));
	}

	/** A monthly plan of 100 yen without options. */
	public static Plan plan(int minimum, int maximum, int leadTimeDays) {
		Product product = new Product("board", "Board", new Maker("maker", "Maker"),
				new Category("category", "Category", 0), "", "", List.of(), List.of(), false, 0);
		ServiceTerms terms = new ServiceTerms("terms", "1", "Terms", "");
		return new Plan(product, "board-light", "Board Light", "",
				new SaleConditions(BillingPeriod.MONTHLY, "seat", 100, minimum, maximum, leadTimeDays), terms);
	}

	public static PlanOption option(String code, Set<String> excludes, Set<String> needs) {
		return new PlanOption(code, "Option " + code, "", 30, OptionQuantity.perPlanQuantity(), excludes, needs);
	}

}
