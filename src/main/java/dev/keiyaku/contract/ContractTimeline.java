package dev.keiyaku.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Milestone.State;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;

/**
 * A contract from what has opened it to what comes next (store 5.2). Steps come from the
 * processes, days from {@link TermRule}.
 */
@Service
public class ContractTimeline {

	/** So many past terms have an entry of their own; the earlier ones share one. */
	private static final int PAST_TERMS = 3;

	/** So many procedures that are over are shown; their list has all. */
	private static final int PAST_PROCEDURES = 5;

	private final ContractOrigin origin;

	private final TermProcedure procedure;

	private final ContractProcedures procedures;

	private final ContractBilling billing;

	private final Texts texts;

	private final Clock clock;

	ContractTimeline(ContractOrigin origin, TermProcedure procedure, ContractProcedures procedures,
			ContractBilling billing, Texts texts, Clock clock) {
		this.origin = origin;
		this.procedure = procedure;
		this.procedures = procedures;
		this.billing = billing;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * @param contract the customer's
	 * @param procedures all on that contract
	 * @return what has been, is and will be, in that order; as many entries for a
	 * contract of one year as of ten
	 */
	public List<Milestone> of(Contract contract, List<ContractProcedures.Procedure> procedures) {
		List<Milestone> timeline = new ArrayList<>(origin(contract));
		Optional<ContractProcedures.Procedure> open = procedures.stream()
			.filter(ContractProcedures.Procedure::isOpen)
			.findFirst();
		SortedMap<LocalDate, List<Milestone>> over = over(procedures);
		switch (contract.status()) {
			case IN_PROCEDURE ->
				timeline.addAll(counted(this.procedure.ahead(contract.rule().term(1), contract.billingPeriod()),
						contract.startDate()));
			case AWAITING_START -> {
				over.values().forEach(timeline::addAll);
				timeline.addAll(milestones(contract, open));
			}
			case ACTIVE -> addTerms(timeline, contract, open, over);
			case ENDED -> addEnd(timeline, contract, open, over);
		}
		return List.copyOf(timeline);
	}

	/** Its order, or the change of another contract by which lines go on in this one. */
	private List<Milestone> origin(Contract contract) {
		return contract.predecessorNumber()
			.map((predecessor) -> List
				.of(Milestone.done(this.texts.of("contract.timeline.begun-by", predecessor, contract.begunBy()), null,
						contract.openedAt())))
			.orElseGet(() -> this.origin.milestones(contract.orderNumber()));
	}

	/** The newest procedures that are over, by the days on which that was so. */
	private SortedMap<LocalDate, List<Milestone>> over(List<ContractProcedures.Procedure> procedures) {
		return procedures.stream()
			.filter((procedure) -> !procedure.isOpen())
			.sorted(Comparator.comparing(ContractProcedures.Procedure::closedAt).reversed())
			.limit(PAST_PROCEDURES)
			.sorted(Comparator.comparing(ContractProcedures.Procedure::closedAt))
			.collect(Collectors.groupingBy(this::dayOf, TreeMap::new,
					Collectors.mapping(this::over, Collectors.toList())));
	}

	/** Staff may have been late: then it is in force from an earlier day. */
	private LocalDate dayOf(ContractProcedures.Procedure over) {
		return (over.isStopped() || over.effectiveDay() == null)
				? LocalDate.ofInstant(over.closedAt(), this.clock.getZone()) : over.effectiveDay();
	}

	private Milestone over(ContractProcedures.Procedure procedure) {
		return new Milestone(
				this.texts.of("contract.timeline.procedure.over", procedure.kind(), procedure.number(),
						procedure.status()),
				procedure.isStopped() ? State.SKIPPED : State.DONE, null, null, startOf(dayOf(procedure)), null);
	}

	private void addTerms(List<Milestone> timeline, Contract contract, Optional<ContractProcedures.Procedure> open,
			SortedMap<LocalDate, List<Milestone>> over) {
		Term current = contract.rule().termOn(today());
		LocalDate shown = addPast(timeline, contract.rule(), current.number() - 1, over);
		List<Milestone> milestones = ofTerm(contract, current, open);
		LocalDate second = current.firstDay().plusDays(1);
		over.subMap(shown, second).values().forEach(timeline::addAll);
		milestones.stream().filter(milestone -> isBehind(milestone)).forEach(timeline::add);
		over.tailMap(second).values().forEach(timeline::addAll);
		if (milestones.stream().noneMatch(milestone -> milestone.state() == State.NOW)
				|| this.procedures.isAwaited(contract.number(), current.firstDay())) {
			timeline.add(new Milestone(days("contract.timeline.current", current, current), State.NOW,
					startOf(current.firstDay()), null, null, null));
		}
		open.flatMap(this::coming).ifPresent(timeline::add);
		milestones.stream().filter(milestone -> !isBehind(milestone)).forEach(timeline::add);
	}

	/** What an open procedure will have changed, once it is in force. */
	private Optional<Milestone> coming(ContractProcedures.Procedure open) {
		return Optional.ofNullable(open.effectiveDay())
			.map((day) -> Milestone.next(
					this.texts.of("contract.timeline.procedure", open.kind(), open.number(), open.status()),
					startOf(day)));
	}

	private static boolean isBehind(Milestone milestone) {
		return switch (milestone.state()) {
			case DONE, SKIPPED, REFUSED -> true;
			case NOW, WAITING, NEXT -> false;
		};
	}

	private void addEnd(List<Milestone> timeline, Contract contract, Optional<ContractProcedures.Procedure> open,
			SortedMap<LocalDate, List<Milestone>> over) {
		if (contract.isEndedUnstarted()) {
			over.values().forEach(timeline::addAll);
			timeline.add(Milestone.done(this.texts.of("contract.timeline.unstarted"), null, null));
			return;
		}
		Term last = contract.rule().termOn(contract.endDate().orElseThrow());
		Optional<String> unpaid = unpaidAfter(last, contract);
		if (unpaid.isPresent()) {
			LocalDate shownUntil = addPast(timeline, contract.rule(), last.number(), over);
			over.tailMap(shownUntil).values().forEach(timeline::addAll);
			timeline.add(new Milestone(this.texts.of("contract.timeline.ended-unpaid", unpaid.get()), State.DONE, null,
					null, startOf(last.lastDay()), null));
			return;
		}
		LocalDate shown = addPast(timeline, contract.rule(), last.number() - 1, over);
		List<Milestone> milestones = ofTerm(contract, last, open);
		int end = Math.max(0, milestones.size() - 1);
		timeline.addAll(milestones.subList(0, end));
		over.tailMap(shown).values().forEach(timeline::addAll);
		timeline.addAll(milestones.subList(end, milestones.size()));
	}

	/**
	 * The bill of the next term, where that was called off: the contract has ended for
	 * it.
	 */
	private Optional<String> unpaidAfter(Term last, Contract contract) {
		return this.billing.of(contract.number())
			.stream()
			.filter((bill) -> bill.isCalledOff() && bill.firstDay().equals(last.lastDay().plusDays(1)))
			.map(ContractBilling.Billed::number)
			.findFirst();
	}

	private List<Milestone> ofTerm(Contract contract, Term term, Optional<ContractProcedures.Procedure> open) {
		return counted(milestones(contract, open), term.firstDay());
	}

	/**
	 * A contract that is asked to end is shown its end, until it is decided otherwise.
	 */
	private List<Milestone> milestones(Contract contract, Optional<ContractProcedures.Procedure> open) {
		boolean toEnd = contract.endDate().isPresent()
				|| (!contract.isAwaitingStart() && open.filter(ContractProcedures.Procedure::endsContract).isPresent());
		return this.procedure.milestones(contract, toEnd);
	}

	private List<Milestone> counted(List<Milestone> milestones, LocalDate firstDay) {
		String start = start(firstDay).label();
		return milestones.stream()
			.map(milestone -> milestone.label().equals(start) ? counted(milestone, firstDay) : milestone)
			.toList();
	}

	/**
	 * A start that the receipt holds up, or has held up, names the day from which the
	 * term counts.
	 */
	private Milestone counted(Milestone start, LocalDate firstDay) {
		return isLate(start, firstDay)
				? new Milestone(this.texts.of("contract.timeline.late-start", start.label(), this.texts.day(firstDay)),
						start.state(), start.since(), start.until(), null, start.waitsFor())
				: start;
	}

	private boolean isLate(Milestone start, LocalDate firstDay) {
		return switch (start.state()) {
			case DONE -> start.until() != null && !start.until().isBefore(startOf(firstDay.plusDays(1)));
			case NEXT -> firstDay.isBefore(today());
			default -> false;
		};
	}

	/**
	 * Past terms, each between the procedures that were over by its first day and those
	 * that were over within it.
	 * @return from which day on procedures are still to be shown
	 */
	private LocalDate addPast(List<Milestone> timeline, TermRule rule, int last,
			SortedMap<LocalDate, List<Milestone>> over) {
		int first = Math.max(1, last - PAST_TERMS + 1);
		LocalDate shown = LocalDate.MIN;
		if (first > 1) {
			timeline.add(past("contract.timeline.earlier", rule.term(1), rule.term(first - 1)));
			shown = rule.term(first).firstDay();
		}
		for (int number = first; number <= last; number++) {
			Term term = rule.term(number);
			LocalDate second = term.firstDay().plusDays(1);
			over.subMap(shown, second).values().forEach(timeline::addAll);
			timeline.add(past("contract.timeline.past", term, term));
			shown = second;
		}
		return shown;
	}

	private Milestone past(String key, Term first, Term last) {
		return Milestone.done(days(key, first, last), null, null);
	}

	private String days(String key, Term first, Term last) {
		return this.texts.of(key, first.number(), last.number(), this.texts.day(first.firstDay()),
				this.texts.day(last.lastDay()));
	}

	/**
	 * @return the starts of an order's contracts, one a day
	 */
	public List<Milestone> starts(Collection<Contract> contracts) {
		SortedMap<LocalDate, List<Contract>> byDay = contracts.stream()
			.collect(Collectors.groupingBy(Contract::startDate, TreeMap::new, Collectors.toList()));
		return byDay.entrySet().stream().map(day -> {
			List<String> names = day.getValue()
				.stream()
				.map(contract -> contract.linesOn(contract.startDate()).get(0).name())
				.toList();
			Milestone start = start(day.getKey(), names, byDay.size() > 1);
			Optional<ContractStatus> status = day.getValue()
				.stream()
				.filter(contract -> !contract.isEndedUnstarted())
				.map(Contract::status)
				.findFirst();
			return status.map(known -> started(start, known, day.getKey()))
				.orElseGet(() -> new Milestone(start.label(), State.SKIPPED, null, null, start.due(), null));
		}).toList();
	}

	private Milestone started(Milestone start, ContractStatus status, LocalDate firstDay) {
		return switch (status) {
			case IN_PROCEDURE -> counted(start, firstDay);
			case AWAITING_START -> firstDay.isAfter(today())
					? Milestone.waiting(start.label(), null, start.due(), this.texts.of("contract.timeline.start-day"))
					: new Milestone(start.label(), State.NOW, null, null, start.due(), null);
			case ACTIVE, ENDED -> new Milestone(start.label(), State.DONE, null, null, start.due(), null);
		};
	}

	/**
	 * @param days the start dates of contracts that are not opened yet, with the names of
	 * what starts
	 */
	public List<Milestone> planned(SortedMap<LocalDate, List<String>> days) {
		return days.entrySet()
			.stream()
			.map(day -> counted(start(day.getKey(), day.getValue(), days.size() > 1), day.getKey()))
			.toList();
	}

	/**
	 * The first milestone of a first term.
	 * @param named whether other contracts of the order start on another day
	 */
	private Milestone start(LocalDate startDate, List<String> names, boolean named) {
		Milestone start = start(startDate);
		return named ? Milestone.next(
				this.texts.of("contract.timeline.start-of", start.label(), names.get(0), names.size() - 1), start.due())
				: start;
	}

	/** What every first term begins with, whatever its period. */
	private Milestone start(LocalDate startDate) {
		Term first = new TermRule(startDate, BillingPeriod.MONTHLY).term(1);
		return this.procedure.ahead(first, BillingPeriod.MONTHLY).get(0);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Instant startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toInstant();
	}

}
