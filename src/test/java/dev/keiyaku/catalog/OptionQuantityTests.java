package dev.keiyaku.catalog;

import java.util.List;
import java.util.Set;

import dev.keiyaku.catalog.PlanOption.QuantityRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/** How many of an option go with a plan (store 3.2). */
class OptionQuantityTests {

	private final OptionQuantity chosen = OptionQuantity.chosen(2, 50, "room");

	@ParameterizedTest
	@CsvSource({ "2, true", "3, true", "50, true", "1, false", "51, false", "0, false", "-2, false",
			"2147483647, false", ", false" })
	void aChosenQuantityIsSoldWithinItsBounds(Integer quantity, boolean sold) {
		assertThat(this.chosen.sells(quantity)).isEqualTo(sold);
	}

	@Test
	void whereNothingIsChosenItDoesNotMatterWhatWasSaid() {
		for (OptionQuantity other : List.of(OptionQuantity.single(), OptionQuantity.perPlanQuantity())) {
			assertThat(other.sells(null)).isTrue();
			assertThat(other.sells(99)).isTrue();
			assertThat(other.fixed()).isEmpty();
		}
	}

	@Test
	void howManyThereAreFollowsFromTheRule() {
		assertThat(OptionQuantity.single().of(10, 3)).isEqualTo(1);
		assertThat(OptionQuantity.perPlanQuantity().of(10, 3)).isEqualTo(10);
		assertThat(this.chosen.of(10, 3)).isEqualTo(3);
		assertThat(this.chosen.of(10, null)).isEqualTo(2);
	}

	@Test
	void whatIsCountedFollowsFromTheRule() {
		assertThat(OptionQuantity.single().unit("seat", "set")).isEqualTo("set");
		assertThat(OptionQuantity.perPlanQuantity().unit("seat", "set")).isEqualTo("seat");
		assertThat(this.chosen.unit("seat", "set")).isEqualTo("room");
		assertThat(OptionQuantity.chosen(1, 9, null).unit("seat", "set")).isEqualTo("seat");
	}

	@Test
	void oneBoundThatIsTheOtherFixesTheQuantity() {
		assertThat(OptionQuantity.chosen(3, 3, null).fixed()).hasValue(3);
		assertThat(this.chosen.fixed()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 5", "-1, 5", "6, 5", "1, 100000", ", 5", "1," })
	void boundsThatNobodyCouldChooseWithinAreRefused(Integer minimum, Integer maximum) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new OptionQuantity(QuantityRule.CHOSEN, minimum, maximum, null));
	}

	@Test
	void onlyWhatIsChosenHasBoundsAndAUnit() {
		assertThatIllegalArgumentException().isThrownBy(() -> new OptionQuantity(QuantityRule.SINGLE, 1, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new OptionQuantity(QuantityRule.PER_PLAN_QUANTITY, null, null, "room"));
	}

	@Test
	void aPlanListsItsOptionsInTheQuantitiesInWhichTheyWereChosen() {
		Plan plan = CatalogFixture.plan(1, 99, 3)
			.offer(CatalogFixture.option("each", Set.of(), Set.of()))
			.offer(new PlanOption("rooms", "Rooms", "", 500, this.chosen, Set.of(), Set.of()));
		assertThat(plan.optionLines(7,
				List.of(new OptionChoice("rooms", 3), new OptionChoice("each", 4), new OptionChoice("gone", 2)), "set"))
			.extracting(LineOption::code, LineOption::quantity, LineOption::unit, LineOption::amount)
			.containsExactly(tuple("each", 7, "seat", 210L), tuple("rooms", 3, "room", 1500L));
		assertThat(plan.optionsInChosenQuantity()).extracting(PlanOption::code).containsExactly("rooms");
	}

	/** As a contract's or a quote's line tells how many there are of each option. */
	@Test
	void whatWasHadIsTheChoiceWhereItCanBeChosen() {
		PlanOption rooms = new PlanOption("rooms", "Rooms", "", 500, this.chosen, Set.of(), Set.of());
		assertThat(OptionChoice.of(rooms, 3)).isEqualTo(new OptionChoice("rooms", 3));
		assertThat(OptionChoice.of(CatalogFixture.option("each", Set.of(), Set.of()), 10))
			.isEqualTo(new OptionChoice("each"));
	}

}
