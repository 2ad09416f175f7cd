package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;

import org.springframework.stereotype.Component;

/**
 * When an order's lines start: as desired, or on the first day on which the plan can be
 * used where the acceptance comes too late for that (store 3.3, 4.2).
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

	/** The lines that start later than desired when the order is accepted today. */
	List<LateStart> lateToday(Order order) {
		Map<String, Integer> leadTimes = leadTimes(order);
		List<LateStart> late = new ArrayList<>();
		for (int i = 0; i < order.lines().size(); i++) {
			PricedLine line = order.lines().get(i);
			Integer leadTime = leadTimes.get(line.planCode());
			if (leadTime != null && line.desiredStart().isBefore(this.dates.usableFromToday(leadTime))) {
				late.add(new LateStart(i, this.dates.usableFromToday(leadTime)));
			}
		}
		return late;
	}

	private Map<String, Integer> leadTimes(Order order) {
		return this.catalog.leadTimes(order.lines().stream().map(PricedLine::planCode).distinct().toList());
	}

	private static Stream<PricedLine> known(Order order, Map<String, Integer> leadTimes) {
		return order.lines().stream().filter(line -> leadTimes.containsKey(line.planCode()));
	}

}
