package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;

import org.springframework.stereotype.Component;

/**
 * Whether an order's desired start dates can still be kept: each plan needs its lead time
 * from the acceptance on (store 3.3, 4.2).
 */
@Component
class DesiredStarts {

	private final Catalog catalog;

	private final StartDates dates;

	DesiredStarts(Catalog catalog, StartDates dates) {
		this.catalog = catalog;
		this.dates = dates;
	}

	/**
	 * The last day, in JST, on which the order can be accepted with all its start dates
	 * kept; empty when the catalogue has none of its plans any more.
	 */
	Optional<LocalDate> acceptBy(Order order) {
		Map<String, Integer> leadTimes = leadTimes(order);
		return known(order, leadTimes)
			.map(line -> this.dates.lastDayFor(line.desiredStart(), leadTimes.get(line.planCode())))
			.min(LocalDate::compareTo);
	}

	/** The plans that start later than desired when the order is accepted today. */
	List<Late> lateToday(Order order) {
		Map<String, Integer> leadTimes = leadTimes(order);
		return known(order, leadTimes).map(
				line -> new Late(line.name(), line.desiredStart(), this.dates.earliest(leadTimes.get(line.planCode()))))
			.filter(late -> late.desired().isBefore(late.earliest()))
			.toList();
	}

	private Map<String, Integer> leadTimes(Order order) {
		return this.catalog.leadTimes(order.lines().stream().map(PricedLine::planCode).distinct().toList());
	}

	private static Stream<PricedLine> known(Order order, Map<String, Integer> leadTimes) {
		return order.lines().stream().filter(line -> leadTimes.containsKey(line.planCode()));
	}

	/**
	 * A plan that cannot start when it should.
	 *
	 * @param name the plan's
	 * @param desired 利用開始希望日, JST
	 * @param earliest the first day on which it can be used, JST
	 */
	record Late(String name, LocalDate desired, LocalDate earliest) {
	}

}
