package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Term;

/** What lines cost after a procedure (store 6.2). */
final class LinePrices {

	private LinePrices() {
	}

	/**
	 * With the next term: what the catalogue has for its first day; what it has lost
	 * keeps its price.
	 */
	static ContractLine on(LocalDate day, LineDraft draft) {
		return on(day, draft.after(), draft.to(), draft.before().unitPrice());
	}

	/**
	 * Within the running term: its own prices, also for what is added; an option that was
	 * not there costs what it cost on the term's first day.
	 */
	static ContractLine ofRunningTerm(LocalDate firstDay, LineDraft draft) {
		Map<String, Long> running = draft.before()
			.options()
			.stream()
			.collect(Collectors.toMap(LineOption::code, LineOption::unitPrice));
		ToLongFunction<LineOption> prices = (option) -> Optional.ofNullable(running.get(option.code()))
			.or(() -> offered(draft.to(), option, firstDay))
			.orElse(option.unitPrice());
		return draft.after().at(draft.before().unitPrice(), prices);
	}

	/**
	 * The lines of the running term at its prices, which hold from its first 0:00 on,
	 * though the contract may note them later, when its turn has come.
	 * @param plans by code
	 */
	static List<ContractLine> running(Contract contract, LocalDate today, Map<String, Plan> plans) {
		Term term = contract.termOn(today);
		List<ContractLine> noted = contract.linesOn(today);
		if (term.number() == 1 || !contract.versionOn(today).firstDay().isBefore(term.firstDay())) {
			return noted;
		}
		return noted.stream()
			.map((line) -> on(term.firstDay(), line, Optional.ofNullable(plans.get(line.planCode())), line.unitPrice()))
			.toList();
	}

	/**
	 * @param lost what the line costs where the catalogue has lost its plan
	 */
	private static ContractLine on(LocalDate day, ContractLine line, Optional<Plan> plan, long lost) {
		return line.at(plan.map((offered) -> offered.unitPriceOn(day)).orElse(lost),
				(option) -> offered(plan, option, day).orElse(option.unitPrice()));
	}

	private static Optional<Long> offered(Optional<Plan> plan, LineOption option, LocalDate day) {
		return plan.flatMap((offered) -> offered.option(option.code())).map((offered) -> offered.unitPriceOn(day));
	}

	/** What is added, by the days that are left of the term. */
	static Charge restOfTerm(List<LineChange> changes, Term term, LocalDate firstDay) {
		long left = days(firstDay, term.lastDay());
		long all = days(term.firstDay(), term.lastDay());
		return new Charge(changes.stream()
			.flatMap(LinePrices::added)
			.map((added) -> Charge.byDays(added.name(),
					new Charge.Share(added.quantity(), added.unitPrice(), left, all)))
			.toList());
	}

	private static long days(LocalDate first, LocalDate last) {
		return ChronoUnit.DAYS.between(first, last) + 1;
	}

	private static Stream<Added> added(LineChange change) {
		Map<String, LineOption> had = change.before()
			.options()
			.stream()
			.collect(Collectors.toMap(LineOption::code, Function.identity()));
		Stream<Added> plan = Stream.of(new Added(change.after().name(),
				change.after().quantity() - change.before().quantity(), change.after().unitPrice()));
		Stream<Added> options = change.after()
			.options()
			.stream()
			.map((option) -> new Added(option.name(),
					option.quantity() - Optional.ofNullable(had.get(option.code())).map(LineOption::quantity).orElse(0),
					option.unitPrice()));
		return Stream.concat(plan, options).filter((added) -> added.quantity() > 0);
	}

	private record Added(String name, int quantity, long unitPrice) {
	}

}
