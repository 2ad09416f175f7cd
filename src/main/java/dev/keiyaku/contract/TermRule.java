package dev.keiyaku.contract;

import java.time.LocalDate;
import java.time.YearMonth;

import dev.keiyaku.catalog.BillingPeriod;

/**
 * How a contract's terms follow from its start date (store, "Terms and dates"). Terms are
 * always counted from that day and never from the last term, so a contract of the 31st
 * does not slip to the 28th for good.
 */
public record TermRule(LocalDate startDate, BillingPeriod period) {

	/**
	 * @param number 1 for the first term
	 */
	public Term term(int number) {
		if (number < 1) {
			throw new IllegalArgumentException("Terms are counted from 1, not " + number);
		}
		LocalDate firstDay = (number == 1) ? this.startDate : lastDay(number - 1).plusDays(1);
		return new Term(number, firstDay, lastDay(number));
	}

	/**
	 * @return the term that contains the day, or the first one when the day is before the
	 * start
	 */
	public Term termOn(LocalDate day) {
		int number = 1;
		while (lastDay(number).isBefore(day)) {
			number++;
		}
		return term(number);
	}

	/**
	 * The day before the start date's day {@code number} periods later; where that month
	 * has no such day, the month's last day.
	 */
	private LocalDate lastDay(int number) {
		YearMonth month = YearMonth.from(this.startDate).plusMonths((long) number * this.period.months());
		int day = this.startDate.getDayOfMonth();
		return month.isValidDay(day) ? month.atDay(day).minusDays(1) : month.atEndOfMonth();
	}

}
