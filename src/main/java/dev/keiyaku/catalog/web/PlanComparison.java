package dev.keiyaku.catalog.web;

import java.util.Comparator;
import java.util.List;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.Product;

/**
 * A product's plans side by side.
 *
 * @param plans in the order in which they are shown
 * @param options the names of the options that at least one of them has, in order
 */
public record PlanComparison(List<Plan> plans, List<String> options) {

	static PlanComparison of(Product product) {
		return new PlanComparison(product.plans(),
				product.plans()
					.stream()
					.flatMap((plan) -> plan.options().stream())
					.map(PlanOption::name)
					.distinct()
					.toList());
	}

	/** The option of that name with a plan; null where the plan has none. */
	public PlanOption option(Plan plan, String name) {
		return plan.options().stream().filter((option) -> option.name().equals(name)).findFirst().orElse(null);
	}

	/** Whether a customer is asked for anything with one of the plans. */
	public boolean asks() {
		return this.plans.stream().anyMatch((plan) -> !plan.questions().isEmpty());
	}

	/**
	 * The quantity at which plans are compared first: the smallest of those in which most
	 * of them are sold. A plan of a fixed quantity has its price at any.
	 */
	int proposal() {
		List<Plan> counted = this.plans.stream().filter((plan) -> plan.fixedQuantity().isEmpty()).toList();
		Comparator<Integer> bySold = Comparator
			.comparing((quantity) -> counted.stream().filter((plan) -> plan.sells(quantity)).count());
		return counted.stream()
			.map(Plan::minimumQuantity)
			.max(bySold.thenComparing(Comparator.reverseOrder()))
			.orElse(1);
	}

}
