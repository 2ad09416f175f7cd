package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.List;

/** What a customer chose for a line, before it is known to be possible. */
public record LineChoice(String planCode, int quantity, LocalDate desiredStart, List<String> optionCodes) {

	public LineChoice {
		optionCodes = optionCodes.stream().distinct().toList();
	}

}
