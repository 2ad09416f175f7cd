package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.keiyaku.catalog.OptionChoice;

/**
 * What a customer chose for a line, before it is known to be possible.
 *
 * @param options each once
 */
public record LineChoice(String planCode, int quantity, LocalDate desiredStart, List<OptionChoice> options) {

	public LineChoice {
		Map<String, OptionChoice> byCode = new LinkedHashMap<>();
		options.forEach((option) -> byCode.putIfAbsent(option.code(), option));
		options = List.copyOf(byCode.values());
	}

	/** The codes of the options. */
	public List<String> optionCodes() {
		return this.options.stream().map(OptionChoice::code).toList();
	}

	/** How many were chosen of an option; null where no quantity of it was. */
	public Integer quantityOf(String code) {
		return this.options.stream()
			.filter((option) -> option.code().equals(code))
			.map(OptionChoice::quantity)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
