package dev.keiyaku.catalog;

import java.time.LocalDate;

/**
 * Why a day cannot be a start date.
 *
 * @param day the day that the reason speaks of: the earliest for
 * {@link Reason#BEFORE_LEAD_TIME}, the latest for {@link Reason#TOO_FAR}, else the
 * refused one
 * @param holidayName empty unless the day is a holiday
 */
public record StartDateRefusal(Reason reason, LocalDate day, String holidayName) {

	/** The rules of store 3.3, in the order in which they are checked. */
	public enum Reason {

		PAST, TOO_FAR, BEFORE_LEAD_TIME, PUBLIC_HOLIDAY, COMPANY_HOLIDAY, WEEKEND

	}

}
