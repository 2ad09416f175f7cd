package dev.keiyaku.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads new bounds of single options, which leave everything else about them alone.
 */
final class OptionBounds {

	private static final Set<String> FIELDS = Set.of("minimum", "maximum");

	private OptionBounds() {
	}

	/**
	 * @param entry bounds by the codes of options
	 */
	static List<OptionValue> in(Entry entry, List<OptionValue> before, OptionQuantityReader reader, Problems problems) {
		Map<String, Entry> bounds = entry.isMap() ? entry.map() : Map.of();
		if (!entry.isMap()) {
			problems.add(entry.line(), "no-fields");
		}
		List<String> codes = before.stream().map(OptionValue::code).toList();
		bounds.forEach((code, each) -> {
			if (!codes.contains(code)) {
				problems.unknown(each.line(), "option", code, () -> codes);
			}
		});
		return before.stream().map((option) -> {
			Entry each = bounds.get(option.code());
			return (each == null) ? option : option
				.sold(reader.read(each, each.fields(FIELDS, problems), Optional.ofNullable(option.quantity())));
		}).toList();
	}

}
