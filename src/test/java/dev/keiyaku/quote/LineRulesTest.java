package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.OptionChoice;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.document.TestPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Given a plan for 5 to 50 seats, ordered on Friday 18 December 2026. */
class LineRulesTest {

	private final LineRules rules = new LineRules(CatalogFixture.startDates("2026-12-18"), TestPapers.texts());

	private final Plan plan = CatalogFixture.plan(5, 50, 3)
		.offer(CatalogFixture.option("small", Set.of("large"), Set.of()))
		.offer(CatalogFixture.option("large", Set.of("small"), Set.of()))
		.offer(CatalogFixture.option("report", Set.of(), Set.of("large")));

	private List<LineProblem> problems(Plan plan, int quantity, String day, String... options) {
		return this.rules.problems(plan, new LineChoice(plan.code(), quantity, LocalDate.parse(day),
				Stream.of(options).map(OptionChoice::new).toList()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 6, 50 })
	void quantitiesWithinTheLimitsAreAccepted(int quantity) {
		assertThat(problems(this.plan, quantity, "2026-12-24")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "4, quote.problem.minimum, 5", "0, quote.problem.minimum, 5", "-3, quote.problem.minimum, 5",
			"51, quote.problem.maximum, 50", "2147483647, quote.problem.maximum, 50" })
	void otherQuantitiesAreRefusedWithTheLimit(int quantity, String code, int limit) {
		assertThat(problems(this.plan, quantity, "2026-12-24")).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("quantity");
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.arguments()).containsExactly(limit, "seat");
		});
	}

	@Test
	void aFixedQuantityCannotBeChanged() {
		Plan fixed = CatalogFixture.plan(10, 10, 3);
		assertThat(problems(fixed, 10, "2026-12-24")).isEmpty();
		assertThat(problems(fixed, 11, "2026-12-24")).extracting(LineProblem::field, LineProblem::code)
			.containsExactly(tuple("quantity", "quote.problem.fixed"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-17, past", "2026-12-23, lead-time", "2026-12-26, weekend", "2027-01-01, public-holiday",
			"2026-12-29, company-holiday", "2099-01-05, too-far" })
	void impossibleDatesAreRefusedAtTheirField(String day, String reason) {
		assertThat(problems(this.plan, 5, day)).extracting(LineProblem::field, LineProblem::code)
			.containsExactly(tuple("desiredStart", "quote.problem." + reason));
	}

	@Test
	void optionsThatGoTogetherAreAccepted() {
		assertThat(problems(this.plan, 5, "2026-12-24", "large", "report")).isEmpty();
		assertThat(problems(this.plan, 5, "2026-12-24", "small")).isEmpty();
	}

	@Test
	void optionsThatExcludeEachOtherAreRefused() {
		assertThat(problems(this.plan, 5, "2026-12-24", "small", "large")).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("quote.problem.excludes");
			assertThat(problem.arguments()).containsExactly("Option small", "Option large");
		});
	}

	@Test
	void anOptionWithoutTheOneThatItNeedsIsRefused() {
		assertThat(problems(this.plan, 5, "2026-12-24", "report")).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("quote.problem.needs");
			assertThat(problem.arguments()).containsExactly("Option report", "Option large");
		});
	}

	@Test
	void allConflictsAreToldAtOnce() {
		this.plan.offer(CatalogFixture.option("audit", Set.of(), Set.of("report")));
		assertThat(problems(this.plan, 5, "2026-12-24", "small", "large", "audit"))
			.extracting(LineProblem::field, LineProblem::code)
			.containsExactly(tuple("options", "quote.problem.excludes"), tuple("options", "quote.problem.needs"));
	}

	@Test
	void anOptionOfAnotherPlanIsRefused() {
		assertThat(problems(this.plan, 5, "2026-12-24", "nobody-knows")).extracting(LineProblem::code)
			.containsExactly("quote.problem.unknown-option");
	}

	@Test
	void everyFieldGetsItsOwnProblem() {
		assertThat(problems(this.plan, 1, "2026-12-26", "report")).extracting(LineProblem::field)
			.containsExactly("quantity", "desiredStart", "options");
	}

	@Test
	void aPlanWithdrawnSinceItWasPutIntoTheCartForbidsTheOrder() {
		LineChoice choice = new LineChoice(this.plan.code(), 5, LocalDate.parse("2026-12-24"), List.of());
		Cart cart = new Cart(1, 1, List.of(new CartLine(7, this.plan, choice, "set")));
		CartCheck check = new CartCheck(this.rules);
		assertThat(check.problems(cart)).isEmpty();
		this.plan.withdraw();
		assertThat(check.problems(cart)).extracting((problem) -> problem.problem().code())
			.containsExactly("quote.problem.withdrawn");
	}

	@Test
	void aLineCostsItsPlanAndItsOptions() {
		LineChoice choice = new LineChoice(this.plan.code(), 7, LocalDate.parse("2026-12-24"),
				List.of(new OptionChoice("large")));
		CartLine line = new CartLine(7, this.plan, choice, "set");
		assertThat(line.amount()).isEqualTo(700);
		assertThat(line.options()).extracting(LineOption::quantity, LineOption::amount).containsExactly(tuple(7, 210L));
		assertThat(new Cart(1, 1, List.of(line)).amounts().total()).isEqualTo(1001);
	}

	@Test
	void anOptionThatComesOnceIsNotCountedInThePlansUnit() {
		this.plan.offer(new PlanOption("setup", "Setup", "", 500, OptionQuantity.single(), Set.of(), Set.of()));
		LineChoice choice = new LineChoice(this.plan.code(), 7, LocalDate.parse("2026-12-24"),
				List.of(new OptionChoice("large"), new OptionChoice("setup")));
		assertThat(new CartLine(7, this.plan, choice, "set").priced().items())
			.extracting(LineItem::name, LineItem::quantity, LineItem::unit)
			.containsExactly(tuple("Board Light", 7, "seat"), tuple("Option large", 7, "seat"),
					tuple("Setup", 1, "set"));
	}

	@Test
	void optionsStandAsThePlanListsThem() {
		LineChoice choice = new LineChoice(this.plan.code(), 7, LocalDate.parse("2026-12-24"),
				this.plan.options()
					.stream()
					.map(PlanOption::code)
					.sorted(Collections.reverseOrder())
					.map(OptionChoice::new)
					.toList());
		assertThat(choice.optionCodes()).hasSizeGreaterThan(1);
		assertThat(new CartLine(7, this.plan, choice, "set").options()).extracting(LineOption::code)
			.containsExactlyElementsOf(this.plan.options().stream().map(PlanOption::code).toList());
	}

	private Plan planWithRooms(int minimum, int maximum) {
		return this.plan
			.offer(new PlanOption("phone", "Phone", "", 10, OptionQuantity.chosen(1, 9, null), Set.of(), Set.of()))
			.offer(new PlanOption("rooms", "Rooms", "", 500, OptionQuantity.chosen(minimum, maximum, "room"), Set.of(),
					Set.of()));
	}

	private List<LineProblem> problemsOfRooms(Plan plan, Integer quantity) {
		return this.rules.problems(plan, new LineChoice(plan.code(), 7, LocalDate.parse("2026-12-24"),
				List.of(new OptionChoice("rooms", quantity))));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 50 })
	void anOptionIsTakenInAQuantityOfItsOwn(int quantity) {
		assertThat(problemsOfRooms(planWithRooms(2, 50), quantity)).isEmpty();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(ints = { 1, 0, -3, 51, 2147483647 })
	void anOptionInAnotherQuantityIsRefusedAtItsFieldWithItsBounds(Integer quantity) {
		assertThat(problemsOfRooms(planWithRooms(2, 50), quantity)).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("optionQuantities[1].quantity");
			assertThat(problem.code()).isEqualTo("quote.problem.option-quantity");
			assertThat(problem.arguments()).containsExactly("Rooms", 2, 50, "room");
		});
	}

	@Test
	void anOptionInAFixedQuantityIsRefusedAsThat() {
		Plan plan = planWithRooms(3, 3);
		assertThat(problemsOfRooms(plan, 3)).isEmpty();
		assertThat(problemsOfRooms(plan, 4)).extracting(LineProblem::code)
			.containsExactly("quote.problem.option-fixed");
	}

	@Test
	void anOptionInAQuantityOfItsOwnCostsThatQuantity() {
		LineChoice choice = new LineChoice(this.plan.code(), 7, LocalDate.parse("2026-12-24"),
				List.of(new OptionChoice("rooms", 3)));
		CartLine line = new CartLine(7, planWithRooms(2, 50), choice, "set");
		assertThat(line.options()).extracting(LineOption::quantity, LineOption::unit, LineOption::amount)
			.containsExactly(tuple(3, "room", 1500L));
		assertThat(line.amountWithoutTax()).isEqualTo(2200);
	}

	@Test
	void aRefusedDayIsNamedWithItsDayOfTheWeek() {
		assertThat(problems(this.plan, 5, "2026-12-26")).singleElement()
			.satisfies((problem) -> assertThat(problem.arguments()[0]).isEqualTo("2026年12月26日（土）"));
	}

}
