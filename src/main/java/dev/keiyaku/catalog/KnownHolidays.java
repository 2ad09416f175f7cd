package dev.keiyaku.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.beans.factory.config.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.SimpleTransactionScope;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the holidays in memory, since a page with 200 lines asks for them a thousand
 * times. They are believed for a second of the store's clock and then read anew, so that
 * every node of the store knows within a second what was published on another. What is
 * read in a transaction that may change them is kept for that transaction alone.
 */
@Component
class KnownHolidays {

	private static final Duration BELIEVED = Duration.ofSeconds(1);

	private record Reading(Instant at, NavigableMap<LocalDate, Holiday> days) {

		boolean isFresh(Instant now) {
			return !now.isBefore(this.at) && now.isBefore(this.at.plus(BELIEVED));
		}

	}

	private final Holidays holidays;

	private final Clock clock;

	private final Scope transaction = new SimpleTransactionScope();

	private volatile Reading last;

	KnownHolidays(Holidays holidays, Clock clock) {
		this.holidays = holidays;
		this.clock = clock;
	}

	/** By their days; never to be changed. */
	NavigableMap<LocalDate, Holiday> byDay() {
		Instant now = this.clock.instant();
		Reading known = this.last;
		if (known != null && known.isFresh(now)) {
			return known.days();
		}
		if (mayBeChangingThem()) {
			return ((Reading) this.transaction.get("holidays", () -> new Reading(now, read()))).days();
		}
		known = new Reading(now, read());
		this.last = known;
		return known.days();
	}

	private static boolean mayBeChangingThem() {
		return TransactionSynchronizationManager.isSynchronizationActive()
				&& TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
	}

	/** Copies them: what the database gives may belong to a transaction. */
	private NavigableMap<LocalDate, Holiday> read() {
		NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
		this.holidays.findAll()
			.forEach((holiday) -> days.put(holiday.day(), new Holiday(holiday.day(), holiday.kind(), holiday.name())));
		return Collections.unmodifiableNavigableMap(days);
	}

}
