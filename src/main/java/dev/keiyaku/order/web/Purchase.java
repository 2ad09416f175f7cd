package dev.keiyaku.order.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.quote.LineProblem;

/**
 * What an order is about to be made of, whether a cart or a quote.
 *
 * @param origin each makes one order
 * @param lineIds one for each plan, which stays while others come and go
 * @param plans one for each line of a plan, in order
 * @param lines the plans with their options, at the prices of the order
 * @param staleStarts one for each plan: why its start date has to be chosen anew, empty
 * where it need not
 */
record Purchase(String origin, List<Long> lineIds, List<Plan> plans, List<PricedLine> lines,
		List<Optional<LineProblem>> staleStarts) {

	/** Everything as it is: no start date has to be chosen anew. */
	static Purchase of(String origin, List<Long> lineIds, List<Plan> plans, List<PricedLine> lines) {
		return new Purchase(origin, lineIds, plans, lines,
				plans.stream().map((plan) -> Optional.<LineProblem>empty()).toList());
	}

	Amounts amounts() {
		return Amounts.of(this.lines);
	}

	/** The line of each plan, without its options. */
	List<PricedLine> planLines() {
		return this.lines.stream().filter((line) -> !line.isOption()).toList();
	}

	/** The plans whose start dates have to be chosen anew. */
	List<Integer> stale() {
		return IntStream.range(0, this.plans.size())
			.filter((plan) -> this.staleStarts.get(plan).isPresent())
			.boxed()
			.toList();
	}

	/**
	 * The same with the start dates that were chosen anew.
	 * @param starts one for each of {@link #stale()}
	 */
	Purchase startingOn(List<LocalDate> starts) {
		Iterator<LocalDate> next = starts.iterator();
		List<PricedLine> moved = new ArrayList<>();
		int plan = -1;
		LocalDate start = null;
		for (PricedLine line : this.lines) {
			if (!line.isOption()) {
				plan++;
				start = this.staleStarts.get(plan).isPresent() ? next.next() : line.desiredStart();
			}
			moved.add(new PricedLine(line.planCode(), line.optionCode(), line.name(), line.unit(), line.billingPeriod(),
					start, line.quantity(), line.unitPrice()));
		}
		return of(this.origin, this.lineIds, this.plans, moved);
	}

}
