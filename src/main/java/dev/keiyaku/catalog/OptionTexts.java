package dev.keiyaku.catalog;

import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What people read of options. */
@Component
public class OptionTexts {

	private final Texts texts;

	OptionTexts(Texts texts) {
		this.texts = texts;
	}

	/** How many of an option are sold with its plan. */
	public String quantity(Plan plan, PlanOption option) {
		return quantity(option.quantity(), plan.unit());
	}

	/**
	 * How many of an option are sold.
	 * @param planUnit what is counted of its plan; empty where that is not known
	 */
	public String quantity(OptionQuantity quantity, String planUnit) {
		String code = quantity.fixed().isPresent() ? "catalog.option.fixed" : "catalog.option." + quantity.rule();
		return this.texts.of(code, quantity.minimum(), quantity.maximum(), quantity.unit(planUnit, ""));
	}

}
