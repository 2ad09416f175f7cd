package dev.keiyaku.contract;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;

import org.springframework.stereotype.Component;

/** What a contract's lines cost today. */
@Component
class CataloguePrices {

	private final Catalog catalog;

	CataloguePrices(Catalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * @return yen a unit; for what the catalogue no longer has, the price that the line
	 * has
	 */
	long of(ContractLine line) {
		return this.catalog.plan(line.planCode())
			.map(plan -> line.isOption() ? option(plan, line) : plan.unitPrice())
			.orElse(line.unitPrice());
	}

	private static long option(Plan plan, ContractLine line) {
		return plan.option(line.optionCode()).map(PlanOption::unitPrice).orElse(line.unitPrice());
	}

}
