package dev.keiyaku.amendment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.wizard.WizardAnswers;

/** Reads what was answered about the lines of a contract, row by row. */
final class Chosen {

	private static final String LINES = "lines";

	private Chosen() {
	}

	/** The lines that were ticked; the only one needs no tick. */
	static List<ContractLine> lines(String formId, List<ContractLine> lines, WizardAnswers answers) {
		if (lines.size() == 1) {
			return lines;
		}
		List<String> ticked = strings(answers.form(formId).get(LINES));
		return lines.stream().filter((line) -> ticked.contains(String.valueOf(line.number()))).toList();
	}

	/**
	 * What plans and their options cost on a day, whether they are sold, and how many of
	 * an option come with a plan.
	 */
	static List<String> prices(Map<String, Plan> shelf, LocalDate day) {
		return shelf.values()
			.stream()
			.map((plan) -> plan.code() + plan.onSale() + plan.unitPriceOn(day)
					+ plan.options()
						.stream()
						.map((option) -> option.code() + option.quantity() + option.unitPriceOn(day))
						.toList())
			.sorted()
			.toList();
	}

	/** The answers in a row of a list, none where it was not answered yet. */
	static Map<String, Object> row(Map<String, Object> form, String list, int row) {
		Object rows = form.get(list);
		if (rows instanceof List<?> given && row < given.size() && given.get(row) instanceof Map<?, ?> answers) {
			return asObject(answers);
		}
		return Map.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> asObject(Map<?, ?> answers) {
		return (Map<String, Object>) answers;
	}

	static List<String> strings(Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/** How many; less than nothing is nothing. */
	static Optional<Integer> number(Object value) {
		return (value instanceof BigDecimal number) ? Optional.of(number.max(BigDecimal.ZERO).intValue())
				: Optional.empty();
	}

}
