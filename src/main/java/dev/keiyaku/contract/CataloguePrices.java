package dev.keiyaku.contract;

import java.time.LocalDate;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.LineOption;
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
	 * @param day the first day of the term that the prices are for, in JST
	 * @return the line at the day's prices; what the catalogue no longer has keeps its
	 * own
	 */
	ContractLine on(LocalDate day, ContractLine line) {
		return this.catalog.plan(line.planCode())
			.map(plan -> line.at(plan.unitPriceOn(day), option -> price(plan, option, day)))
			.orElse(line);
	}

	private static long price(Plan plan, LineOption option, LocalDate day) {
		return plan.option(option.code()).map(offered -> offered.unitPriceOn(day)).orElse(option.unitPrice());
	}

}
