package dev.keiyaku.process.owner;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days in the store's time zone, both included. Where nothing is said of the beginning it
 * is {@value #RECENT_DAYS} days ago, or that long before the end: nobody reads the
 * history of years who has not asked for it.
 */
record Period(Timestamp start, Timestamp end) {

	private static final int RECENT_DAYS = 90;

	private static final LocalDate EVER = LocalDate.of(1, 1, 1);

	private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

	/**
	 * @param from the first day, or null
	 * @param to the last day, or null
	 */
	static Period of(LocalDate from, LocalDate to, Clock clock) {
		LocalDate last = (to != null) ? to : LocalDate.now(clock);
		return whole((from != null) ? from : last.minusDays(RECENT_DAYS), to, clock.getZone());
	}

	/**
	 * Open on a side that is not given.
	 * @param from the first day, or null
	 * @param to the last day, or null
	 */
	static Period whole(LocalDate from, LocalDate to, ZoneId zone) {
		return new Period(midnight((from != null) ? from : EVER, zone),
				midnight((to != null) ? to.plusDays(1) : NEVER, zone));
	}

	/** The engine's columns have no zone: the driver writes them in the JVM's. */
	private static Timestamp midnight(LocalDate day, ZoneId zone) {
		return Timestamp.from(day.atStartOfDay(zone).toInstant());
	}

}
