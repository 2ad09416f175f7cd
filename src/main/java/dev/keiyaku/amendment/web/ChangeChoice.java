package dev.keiyaku.amendment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.keiyaku.amendment.LineTarget;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.wizard.WizardAnswers;

/**
 * What a member has chosen so far of a change: line by line a plan, its options, and how
 * many. What is not answered yet is as it is in the contract. The rows of each list are
 * those that its form shows, in their order.
 */
final class ChangeChoice {

	static final String PLAN_ROWS = "planRows";

	static final String OPTION_ROWS = "optionRows";

	static final String QUANTITY_ROWS = "quantityRows";

	private final List<ContractLine> lines;

	private final List<PlanRow> planRows = new ArrayList<>();

	private final List<OptionRow> optionRows = new ArrayList<>();

	private final List<QuantityRow> quantityRows = new ArrayList<>();

	private final List<LineTarget> targets = new ArrayList<>();

	/** A line that could have another plan. */
	record PlanRow(ContractLine line, Optional<Plan> current, List<Plan> others) {
	}

	/** A line whose plan has options. */
	record OptionRow(ContractLine line, Plan plan) {
	}

	/**
	 * Something of a line that is counted.
	 *
	 * @param option empty when it is the plan
	 */
	record QuantityRow(ContractLine line, Plan plan, Optional<PlanOption> option, boolean firstOfLine) {

		/** How many there are today; empty when there are none. */
		Optional<Integer> before() {
			return this.option.map((counted) -> quantityBefore(this.line, counted.code()))
				.orElseGet(() -> Optional.of(this.line.quantity()));
		}

	}

	private ChangeChoice(List<ContractLine> lines) {
		this.lines = lines;
	}

	/**
	 * Reads it.
	 * @param shelf the plans of the lines, and those to which they can be changed, by
	 * their codes
	 */
	static ChangeChoice of(List<ContractLine> lines, Map<String, Plan> shelf, WizardAnswers answers) {
		ChangeChoice choice = new ChangeChoice(Chosen.lines("change-lines", lines, answers));
		choice.lines.forEach((line) -> choice.read(line, shelf, answers));
		return choice;
	}

	private void read(ContractLine line, Map<String, Plan> shelf, WizardAnswers answers) {
		Optional<Plan> current = Optional.ofNullable(shelf.get(line.planCode()));
		String planCode = planCode(line, current, answers);
		Optional<Plan> plan = Optional.ofNullable(shelf.get(planCode));
		Map<String, Integer> options = options(line, plan, answers);
		int quantity = line.quantity();
		boolean first = true;
		if (plan.isPresent() && plan.get().fixedQuantity().isEmpty()) {
			quantity = counted(new QuantityRow(line, plan.get(), Optional.empty(), first), answers)
				.orElse(line.quantity());
			first = false;
		}
		else if (plan.isPresent() && !planCode.equals(line.planCode())) {
			quantity = plan.get().minimumQuantity();
		}
		for (PlanOption option : plan.map(Plan::optionsInChosenQuantity).orElse(List.of())) {
			if (options.containsKey(option.code()) && option.quantity().fixed().isEmpty()) {
				counted(new QuantityRow(line, plan.get(), Optional.of(option), first), answers)
					.ifPresent((chosen) -> options.put(option.code(), chosen));
				first = false;
			}
		}
		this.targets.add(new LineTarget(line.number(), planCode, quantity, options));
	}

	private String planCode(ContractLine line, Optional<Plan> current, WizardAnswers answers) {
		List<Plan> others = current.map(ChangeChoice::others).orElse(List.of());
		if (others.isEmpty()) {
			return line.planCode();
		}
		Object given = Chosen.row(answers.form("change-plans"), PLAN_ROWS, this.planRows.size()).get("planCode");
		this.planRows.add(new PlanRow(line, current, others));
		return (given != null) ? (String) given : line.planCode();
	}

	private static List<Plan> others(Plan plan) {
		return plan.product().plans().stream().filter((other) -> !other.code().equals(plan.code())).toList();
	}

	/** What the catalogue has lost of the plan's options stays with the line. */
	private Map<String, Integer> options(ContractLine line, Optional<Plan> plan, WizardAnswers answers) {
		Map<String, Integer> options = new LinkedHashMap<>();
		Map<String, Integer> had = line.options()
			.stream()
			.collect(Collectors.toMap(LineOption::code, LineOption::quantity));
		boolean samePlan = plan.map(Plan::code).filter(line.planCode()::equals).isPresent() || plan.isEmpty();
		had.forEach((code, quantity) -> {
			if (samePlan && plan.flatMap((known) -> known.option(code)).isEmpty()) {
				options.put(code, quantity);
			}
		});
		if (plan.isPresent() && !plan.get().options().isEmpty()) {
			Map<String, Object> row = Chosen.row(answers.form("change-options"), OPTION_ROWS, this.optionRows.size());
			this.optionRows.add(new OptionRow(line, plan.get()));
			List<String> ticked = answers.forms().containsKey("change-options") ? Chosen.strings(row.get("options"))
					: List.copyOf(had.keySet());
			plan.get()
				.options()
				.stream()
				.filter((option) -> ticked.contains(option.code()))
				.forEach((option) -> options.put(option.code(), first(option, had.get(option.code()))));
		}
		return options;
	}

	private static int first(PlanOption option, Integer had) {
		return Optional.ofNullable(had).orElse(option.quantity().isChosen() ? option.quantity().minimum() : 1);
	}

	private Optional<Integer> counted(QuantityRow row, WizardAnswers answers) {
		Map<String, Object> given = Chosen.row(answers.form("change-quantities"), QUANTITY_ROWS,
				this.quantityRows.size());
		this.quantityRows.add(row);
		return Chosen.number(given.get("quantity"));
	}

	static Optional<Integer> quantityBefore(ContractLine line, String option) {
		return line.options().stream().filter((had) -> had.code().equals(option)).map(LineOption::quantity).findFirst();
	}

	/** The lines that were chosen. */
	List<ContractLine> lines() {
		return this.lines;
	}

	List<PlanRow> planRows() {
		return this.planRows;
	}

	List<OptionRow> optionRows() {
		return this.optionRows;
	}

	List<QuantityRow> quantityRows() {
		return this.quantityRows;
	}

	/** What the lines are to be. */
	List<LineTarget> targets() {
		return this.targets;
	}

	/** The last form that asks what is to be changed: there it is refused as a whole. */
	String lastForm() {
		if (!this.quantityRows.isEmpty()) {
			return "change-quantities";
		}
		if (!this.optionRows.isEmpty()) {
			return "change-options";
		}
		return this.planRows.isEmpty() ? "change-lines" : "change-plans";
	}

	/** The first field of the last form. */
	String firstPath() {
		return switch (lastForm()) {
			case "change-quantities" -> QUANTITY_ROWS + "[0].quantity";
			case "change-options" -> OPTION_ROWS + "[0].options";
			case "change-plans" -> PLAN_ROWS + "[0].planCode";
			default -> "lines";
		};
	}

	/**
	 * Where a form shows what is refused of a line.
	 * @param field as {@link dev.keiyaku.amendment.Refusal} names it
	 * @return the path of the form's field; empty when that form does not ask for it
	 */
	Optional<String> path(String formId, int lineNumber, String field) {
		return switch (formId) {
			case "change-plans" -> at(PLAN_ROWS, "planCode", position(this.planRows, PlanRow::line, lineNumber));
			case "change-options" -> at(OPTION_ROWS, "options", position(this.optionRows, OptionRow::line, lineNumber));
			case "change-quantities" -> at(QUANTITY_ROWS, "quantity", quantityRow(lineNumber, field));
			default -> Optional.empty();
		};
	}

	private static Optional<String> at(String list, String key, Optional<Integer> row) {
		return row.map((position) -> "%s[%d].%s".formatted(list, position, key));
	}

	private Optional<Integer> quantityRow(int lineNumber, String field) {
		Optional<Integer> ofLine = Optional.empty();
		for (int row = this.quantityRows.size() - 1; row >= 0; row--) {
			QuantityRow each = this.quantityRows.get(row);
			if (each.line().number() == lineNumber) {
				ofLine = Optional.of(row);
				if (each.option().filter((option) -> field.equals("option:" + option.code())).isPresent()) {
					return ofLine;
				}
			}
		}
		return ofLine;
	}

	private static <R> Optional<Integer> position(List<R> rows, Function<R, ContractLine> line, int lineNumber) {
		for (int row = 0; row < rows.size(); row++) {
			if (line.apply(rows.get(row)).number() == lineNumber) {
				return Optional.of(row);
			}
		}
		return Optional.empty();
	}

}
