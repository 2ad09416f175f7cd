package dev.keiyaku.publication;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.PlanOption.QuantityRule;
import dev.keiyaku.catalog.SaleConditions;

/**
 * Reads how many of an option are sold. Where the rule is written, all is that belongs to
 * it; else what is written of the rest changes what was so before.
 */
final class OptionQuantityReader {

	private static final int LONGEST_UNIT = 20;

	private final ValueReader values;

	private final Problems problems;

	OptionQuantityReader(ValueReader values, Problems problems) {
		this.values = values;
		this.problems = problems;
	}

	/**
	 * Reads it; null where there is a problem.
	 * @param before what is true now; empty for a new option
	 */
	OptionQuantity read(Entry entry, Map<String, Entry> fields, Optional<OptionQuantity> before) {
		boolean anew = before.isEmpty() || fields.containsKey("quantity");
		QuantityRule rule = anew
				? this.values.oneOf(QuantityRule.class, ValueReader.at(fields, "quantity", entry), "quantity")
				: before.get().rule();
		if (rule != QuantityRule.CHOSEN) {
			return (rule != null) ? unbounded(rule, fields) : null;
		}
		Optional<OptionQuantity> kept = before.filter((quantity) -> !anew);
		Integer minimum = bound(entry, fields, "minimum", kept.map(OptionQuantity::minimum));
		Integer maximum = bound(entry, fields, "maximum", kept.map(OptionQuantity::maximum));
		String unit = fields.containsKey("unit") ? this.values.text(fields.get("unit"), "unit", LONGEST_UNIT)
				: kept.map(OptionQuantity::unit).orElse(null);
		if (minimum == null || maximum == null) {
			return null;
		}
		if (minimum < 1 || maximum < minimum) {
			this.problems.add(fields.getOrDefault("maximum", fields.getOrDefault("minimum", entry)).line(),
					"option-bounds-order");
			return null;
		}
		return OptionQuantity.chosen(minimum, maximum, unit);
	}

	private OptionQuantity unbounded(QuantityRule rule, Map<String, Entry> fields) {
		Stream.of("minimum", "maximum", "unit")
			.filter(fields::containsKey)
			.findFirst()
			.ifPresent((key) -> this.problems.add(fields.get(key).line(), "option-unbounded", key));
		return new OptionQuantity(rule, null, null, null);
	}

	private Integer bound(Entry entry, Map<String, Entry> fields, String key, Optional<Integer> before) {
		if (fields.containsKey(key)) {
			return this.values.number(fields.get(key), key, SaleConditions.LARGEST_QUANTITY);
		}
		if (before.isEmpty()) {
			this.problems.add(entry.line(), "option-bounds", key);
		}
		return before.orElse(null);
	}

}
