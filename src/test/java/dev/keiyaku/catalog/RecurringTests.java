package dev.keiyaku.catalog;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 月額計 and 年額計 of a cart, a quote or an order (store 3.3). */
class RecurringTests {

	private static final LocalDate START = LocalDate.of(2026, 12, 24);

	private static PricedLine line(BillingPeriod period, int quantity, long unitPrice) {
		return new PricedLine("plan", "Plan", "ID", period, START, quantity, unitPrice,
				List.of(new LineOption("log", "Log", "ID", quantity, 100)));
	}

	@Test
	void monthsAndYearsAreNotAddedToOneAnother() {
		assertThat(Recurring.of(List.of(line(BillingPeriod.MONTHLY, 3, 500), line(BillingPeriod.ANNUAL, 2, 20_000),
				line(BillingPeriod.MONTHLY, 1, 50))))
			.isEqualTo(new Recurring(3 * 600 + 150, 2 * 20_100, true));
	}

	@Test
	void ofOnePeriodThereIsOneSum() {
		assertThat(Recurring.of(List.of(line(BillingPeriod.ANNUAL, 2, 20_000))))
			.isEqualTo(new Recurring(0, 40_200, false));
		assertThat(Recurring.of(List.of())).isEqualTo(new Recurring(0, 0, false));
	}

	@Test
	void plansAreComparedByWhatTheyCostInAYear() {
		assertThat(BillingPeriod.MONTHLY.byTheYear(2_580)).isEqualTo(30_960);
		assertThat(BillingPeriod.ANNUAL.byTheYear(25_800)).isEqualTo(25_800);
	}

}
