package dev.keiyaku.catalog.web;

import java.util.List;
import java.util.stream.Stream;

import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Given plans of a product, then they are compared where most of them have a price. */
class PlanComparisonTests {

	private static Plan plan(int minimum, int maximum) {
		return CatalogFixture.plan(minimum, maximum, 0);
	}

	@ParameterizedTest
	@MethodSource("plans")
	void theProposalIsTheLowestQuantityOfMostPlans(List<Plan> plans, int quantity) {
		assertThat(new PlanComparison(plans, List.of()).proposal()).isEqualTo(quantity);
	}

	static Stream<Arguments> plans() {
		return Stream.of(arguments(List.of(), 1), arguments(List.of(plan(5, 50)), 5),
				arguments(List.of(plan(1, 99), plan(5, 50)), 5),
				arguments(List.of(plan(10, 300), plan(10, 300), plan(5000, 99_999)), 10),
				arguments(List.of(plan(1, 9), plan(10, 20)), 1),
				arguments(List.of(plan(100, 100), plan(2, 9), plan(1000, 1000)), 2),
				arguments(List.of(plan(100, 100)), 1));
	}

}
