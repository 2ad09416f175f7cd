package dev.keiyaku.contract;

import java.time.LocalDate;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;

import org.springframework.stereotype.Component;

/** What a contract's lines cost on a day. */
@Component
class CataloguePrices {

	private final Catalog catalog;

	CataloguePrices(Catalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * @param day the first day of the term that the price is for, in JST
	 * @return yen a unit; for what the catalogue no longer has, the price that the line
	 * has
	 */
	long of(ContractLine line, LocalDate day) {
		return this.catalog.plan(line.planCode())
			.map(plan -> line.isOption() ? option(plan, line, day) : plan.unitPriceOn(day))
			.orElse(line.unitPrice());
	}

	private static long option(Plan plan, ContractLine line, LocalDate day) {
		return plan.option(line.optionCode()).map(option -> option.unitPriceOn(day)).orElse(line.unitPrice());
	}

}
