package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.ContractVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked for, decided, taken back and published on whichever days, a
 * contract's schedule keeps what a customer relies on (store 6.2).
 */
class AmendedContractTests {

	private static final List<String> PLANS = List.of("board-light", "board-large", "board-year");

	/** What may happen; the most usual more often. */
	enum Kind {

		PASS, PUBLISH, CHANGE, CANCEL, CANCEL_ALL, ACCEPT, DELIVER, SETTLE, DECLINE, WITHDRAW

	}

	/**
	 * @param which which contract, line or plan, as far as there are so many
	 * @param many days, or a quantity
	 */
	record Step(Kind kind, int which, int many) {
	}

	@Provide
	Arbitrary<Step> steps() {
		return Combinators.combine(
				Arbitraries.frequency(tuple(9, Kind.PASS), tuple(2, Kind.PUBLISH), tuple(7, Kind.CHANGE),
						tuple(4, Kind.CANCEL), tuple(1, Kind.CANCEL_ALL), tuple(2, Kind.ACCEPT), tuple(3, Kind.DELIVER),
						tuple(6, Kind.SETTLE), tuple(1, Kind.DECLINE), tuple(1, Kind.WITHDRAW)),
				Arbitraries.integers().between(0, 11), Arbitraries.integers().between(0, 35))
			.as(Step::new);
	}

	private static Tuple.Tuple2<Integer, Kind> tuple(int often, Kind kind) {
		return Tuple.of(often, kind);
	}

	@Property(tries = 60, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
	void itsScheduleHolds(@ForAll @Size(min = 20, max = 50) List<@From("steps") Step> steps) {
		AmendedContract story = new AmendedContract();
		for (Step step : steps) {
			take(step, story);
			story.contracts().forEach((contract) -> holds(contract, story));
			story.amendments().forEach((amendment) -> isInForceAsItWasShown(amendment, story));
		}
		story.amendments()
			.forEach((amendment) -> Statistics.label("procedures").collect(amendment.kind(), amendment.status()));
		Statistics.label("procedures")
			.coverage((coverage) -> Stream.of(AmendmentKind.values())
				.forEach((kind) -> coverage.check(kind, AmendmentStatus.COMPLETED).count((times) -> times > 0)));
		Statistics.label("contracts").collect(story.contracts().size());
	}

	private static void take(Step step, AmendedContract story) {
		Contract contract = story.contracts().get(step.which() % story.contracts().size());
		List<ContractLine> lines = story.today(contract);
		ContractLine line = lines.get(step.which() % lines.size());
		String plan = PLANS.get(step.which() / 4);
		Map<String, Integer> options = (step.which() % 2 == 0) ? Map.of("log", 1) : Map.of();
		switch (step.kind()) {
			case PASS -> story.pass(step.many());
			case PUBLISH -> story.publish(plan, 1 + step.many(), 1_000 + 10 * step.many());
			case CHANGE -> story.change(contract, new LineTarget(line.number(), plan, step.many(), options));
			case CANCEL ->
				story.cancel(contract, new LineTarget(line.number(), line.planCode(), step.many() / 3, options));
			case CANCEL_ALL -> story.cancelAll(contract);
			case ACCEPT -> story.accept(contract);
			case DELIVER -> story.deliver(contract);
			case SETTLE -> {
				story.accept(contract);
				story.deliver(contract);
			}
			case DECLINE -> story.decline(contract);
			case WITHDRAW -> story.withdraw(contract);
		}
	}

	private static void holds(Contract contract, AmendedContract story) {
		List<ContractVersion> versions = contract.versions();
		assertThat(versions.get(0).firstDay()).as("no gap at the start").isEqualTo(contract.startDate());
		assertThat(versions).extracting(ContractVersion::firstDay).as("no overlap").isSorted().doesNotHaveDuplicates();
		Set<Integer> had = numbers(versions.get(0));
		assertThat(had).as("numbers from 1")
			.containsExactlyElementsOf(IntStream.rangeClosed(1, had.size()).boxed().toList());
		for (ContractVersion version : versions) {
			assertThat(version.lines()).as("no day without lines").isNotEmpty();
			assertThat(had).as("no number comes again").containsAll(numbers(version));
			had = numbers(version);
			assertThat(version.lines()).allSatisfy(
					(line) -> assertThat(line.quantity()).isGreaterThanOrEqualTo(story.minimum(line.planCode())));
		}
		contract.endDate().ifPresent((end) -> {
			assertThat(contract.rule().termOn(end).lastDay()).isEqualTo(end);
			assertThat(versions).extracting(ContractVersion::firstDay)
				.allSatisfy((day) -> assertThat(day).isBeforeOrEqualTo(end));
		});
		assertThat(story.amendments()
			.stream()
			.filter((amendment) -> amendment.contractNumber().equals(contract.number()))
			.filter((amendment) -> amendment.status().isOpen())).as("one at a time").hasSizeLessThan(2);
	}

	private static Set<Integer> numbers(ContractVersion version) {
		return version.lines().stream().map(ContractLine::number).collect(Collectors.toCollection(HashSet::new));
	}

	/**
	 * What is in force costs what was shown, line by line; what is not has left no trace.
	 */
	private static void isInForceAsItWasShown(Amendment amendment, AmendedContract story) {
		List<Contract> caused = story.contracts()
			.stream()
			.filter((contract) -> contract.versions()
				.stream()
				.anyMatch((version) -> version.cause().equals(amendment.number())))
			.filter((contract) -> !contract.isEndedUnstarted())
			.toList();
		boolean counts = amendment.status() == AmendmentStatus.SCHEDULED
				|| amendment.status() == AmendmentStatus.COMPLETED;
		if (!counts) {
			assertThat(caused).as(amendment.number()).isEmpty();
			return;
		}
		Proposal shown = amendment.proposal();
		Contract contract = story.contracts()
			.stream()
			.filter((one) -> one.number().equals(amendment.contractNumber()))
			.findFirst()
			.orElseThrow();
		if (amendment.effectiveDay().isEmpty()) {
			assertThat(contract.isEndedUnstarted()).isTrue();
			return;
		}
		LocalDate day = amendment.effectiveDay().get();
		if (shown.endsContract()) {
			assertThat(contract.endDate()).contains(day.minusDays(1));
		}
		else {
			assertThat(contract.versionOn(day).cause()).isEqualTo(amendment.number());
			assertThat(contract.linesOn(day)).isEqualTo(shown.after());
			assertThat(contract.amountOn(day)).isEqualTo(shown.amountAfter());
		}
		shown.leaving()
			.forEach((period, lines) -> assertThat(caused)
				.filteredOn((successor) -> successor.billingPeriod() == period && successor != contract)
				.allSatisfy((successor) -> assertThat(successor.startDate()).isEqualTo(day)));
	}

}
