package dev.keiyaku.order;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractTimeline;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;

import org.springframework.stereotype.Service;

/** From an order's placing to the start of its contracts (store 5.1). */
@Service
public class OrderTimeline {

	private final Timelines timelines;

	private final ContractTimeline contracts;

	private final DesiredStarts starts;

	OrderTimeline(Timelines timelines, ContractTimeline contracts, DesiredStarts starts) {
		this.timelines = timelines;
		this.contracts = contracts;
		this.starts = starts;
	}

	/**
	 * @param order the customer's
	 * @param opened the contracts that it has opened
	 * @return the order's milestones in their order, ending with the start of its
	 * contracts; where there are none yet, with the start of an order accepted today
	 */
	public List<Milestone> of(Order order, List<Contract> opened) {
		List<Milestone> milestones = this.timelines.of(OrderAcceptance.KEY, order.number());
		return (milestones.isEmpty() || order.status() == OrderStatus.CANCELLED) ? milestones
				: Stream.concat(milestones.stream(), starts(order, opened).stream()).toList();
	}

	private List<Milestone> starts(Order order, List<Contract> opened) {
		return opened.isEmpty()
				? this.contracts.planned(order.startingLines(this.starts.lateToday(order))
					.stream()
					.collect(Collectors.groupingBy(PricedLine::desiredStart, TreeMap::new,
							Collectors.mapping(PricedLine::name, Collectors.toList()))))
				: this.contracts.starts(opened);
	}

}
