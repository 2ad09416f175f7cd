package dev.keiyaku.publication;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.Price;

/**
 * An option of a plan as a text writes it.
 *
 * @param quantity null when it could not be read
 */
record OptionValue(String code, String name, String description, List<Price> prices, OptionQuantity quantity,
		Set<String> excludes, Set<String> needs) {

	OptionValue {
		excludes = Collections.unmodifiableSet(new TreeSet<>(excludes));
		needs = Collections.unmodifiableSet(new TreeSet<>(needs));
	}

	static OptionValue of(PlanOption option) {
		return new OptionValue(option.code(), option.name(), option.description(), option.prices(), option.quantity(),
				option.excludes(), option.needs());
	}

	OptionValue at(List<Price> prices) {
		return new OptionValue(this.code, this.name, this.description, prices, this.quantity, this.excludes,
				this.needs);
	}

	OptionValue sold(OptionQuantity quantity) {
		return new OptionValue(this.code, this.name, this.description, this.prices, quantity, this.excludes,
				this.needs);
	}

	PlanOption option() {
		PlanOption option = new PlanOption(this.code, this.name, this.description, this.prices.get(0).unitPrice(),
				this.quantity, this.excludes, this.needs);
		option.price(this.prices);
		return option;
	}

}
