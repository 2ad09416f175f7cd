package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
		return Optional.ofNullable(acceptBy(List.of(order)).get(order.number()));
	}

	/** The same of several orders, by number. */
	Map<String, LocalDate> acceptBy(Collection<Order> orders) {
		Map<String, Integer> leadTimes = leadTimes(orders);
		Map<String, LocalDate> days = new HashMap<>();
		orders.forEach(order -> acceptBy(order, leadTimes).ifPresent(day -> days.put(order.number(), day)));
		return days;
	}

	private Optional<LocalDate> acceptBy(Order order, Map<String, Integer> leadTimes) {
		return order.lines()
			.stream()
			.filter(line -> leadTimes.containsKey(line.planCode()))
			.map(line -> this.dates.lastDayFor(line.desiredStart(), leadTimes.get(line.planCode())))
			.min(LocalDate::compareTo);
	}

	/** The lines that start later than desired when the order is accepted today. */
	List<LateStart> lateToday(Order order) {
		Map<String, Integer> leadTimes = leadTimes(List.of(order));
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

	private Map<String, Integer> leadTimes(Collection<Order> orders) {
		return this.catalog.leadTimes(
				orders.stream().flatMap(order -> order.lines().stream()).map(PricedLine::planCode).distinct().toList());
	}

}
