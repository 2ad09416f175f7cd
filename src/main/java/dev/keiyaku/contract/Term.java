package dev.keiyaku.contract;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One term of a contract, both days included, in JST (store, "Terms and dates"; Civil
 * Code, article 143).
 *
 * @param number 1 for the first
 */
public record Term(int number, LocalDate firstDay, LocalDate lastDay) {

	/**
	 * @return the calendar month in which an annual contract may be changed
	 */
	public YearMonth renewalMonth() {
		return YearMonth.from(this.lastDay);
	}

}
