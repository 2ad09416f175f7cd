package dev.keiyaku.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads new prices of single options, which leave everything else about them alone. */
final class OptionPrices {

	private static final Set<String> FIELDS = Set.of("option", "price", "from");

	private OptionPrices() {
	}

	static List<OptionValue> in(Entry entry, List<OptionValue> before, PriceReader prices, Problems problems) {
		List<OptionValue> after = new ArrayList<>(before);
		if (!entry.isList()) {
			problems.add(entry.line(), "no-fields");
			return after;
		}
		for (Entry each : entry.list()) {
			Entry option = each.isMap() ? each.map().get("option") : null;
			int index = (option != null && option.isText()) ? index(after, option.text()) : -1;
			if (index < 0) {
				problems.unknown(each.line(), "option", (option != null && option.isText()) ? option.text() : "",
						() -> after.stream().map(OptionValue::code).toList());
			}
			else if (!each.map().containsKey("price")) {
				problems.add(each.line(), "yen");
			}
			else {
				OptionValue known = after.get(index);
				after.set(index, known.at(prices.of(each, each.fields(FIELDS, problems), known.prices())));
			}
		}
		return after;
	}

	private static int index(List<OptionValue> options, String code) {
		for (int i = 0; i < options.size(); i++) {
			if (options.get(i).code().equals(code)) {
				return i;
			}
		}
		return -1;
	}

}
