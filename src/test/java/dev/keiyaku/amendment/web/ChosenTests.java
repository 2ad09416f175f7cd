package dev.keiyaku.amendment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.Price;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a member was shown of plans, by which it is noticed that it has changed. */
class ChosenTests {

	private static final LocalDate DAY = LocalDate.parse("2027-06-01");

	private static List<String> prices(Plan plan) {
		return Chosen.prices(Map.of(plan.code(), plan), DAY);
	}

	private static Plan plan(OptionQuantity logs) {
		Plan plan = CatalogFixture.plan(3, 100, 2);
		plan.offer(new PlanOption("log", "Option log", "", 100, logs, Set.of(), Set.of()));
		return plan;
	}

	@Test
	void itIsTheSameOfTheSame() {
		assertThat(prices(plan(OptionQuantity.single()))).isEqualTo(prices(plan(OptionQuantity.single())));
	}

	@Test
	void itIsAnotherWhenOptionsComeInOtherNumbers() {
		assertThat(prices(plan(OptionQuantity.single()))).isNotEqualTo(prices(plan(OptionQuantity.perPlanQuantity())));
	}

	@Test
	void itIsAnotherWhenAPriceChangesOrThePlanIsWithdrawn() {
		Plan dearer = plan(OptionQuantity.single());
		dearer.price(List.of(new Price(LocalDate.parse("2020-01-01"), 99_999)));
		Plan withdrawn = plan(OptionQuantity.single());
		withdrawn.withdraw();
		assertThat(prices(plan(OptionQuantity.single()))).isNotEqualTo(prices(dearer)).isNotEqualTo(prices(withdrawn));
	}

}
