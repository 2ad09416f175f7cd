package dev.keiyaku.amendment.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.keiyaku.amendment.LineTarget;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.wizard.WizardAnswers;

/**
 * What a member has chosen so far of a partial cancellation: what of each line goes. What
 * is not answered yet goes whole.
 */
final class CancelChoice {

	static final String ROWS = "cancelRows";

	/** The line goes whole. */
	static final String WHOLE = "WHOLE";

	/** Some of the line goes. */
	static final String PART = "PART";

	private final List<ContractLine> lines;

	private final List<Row> rows = new ArrayList<>();

	private final List<LineTarget> targets = new ArrayList<>();

	/**
	 * Something of a line that can go.
	 *
	 * @param option empty when it is the plan
	 * @param counted whether it is said how many of the option go, rather than whether
	 * @param planRow the place of the line's plan among the rows, from 1
	 */
	record Row(ContractLine line, Optional<Plan> plan, Optional<LineOption> option, boolean counted, int planRow) {

		/** What the form calls the kind of row. */
		String kind() {
			if (this.option.isEmpty()) {
				return "PLAN";
			}
			return this.counted ? "COUNTED" : "OPTION";
		}

		/** The least that has to be left of the plan, if anything is. */
		int minimum() {
			return this.plan.map(Plan::minimumQuantity).orElse(1);
		}

		/** Whether there can be fewer of the plan. */
		boolean isReducible() {
			return minimum() < this.line.quantity();
		}

		/** The line's options that go with what goes whole (store 7.2). */
		List<LineOption> along() {
			if (this.option.isEmpty()) {
				return this.line.options();
			}
			Set<String> gone = new HashSet<>(Set.of(this.option.get().code()));
			List<LineOption> along = new ArrayList<>();
			for (int before = 0; before < gone.size();) {
				before = gone.size();
				this.line.options()
					.stream()
					.filter((other) -> !gone.contains(other.code()) && needsOneOf(gone, other.code()))
					.forEach(along::add);
				along.forEach((other) -> gone.add(other.code()));
			}
			return along;
		}

		private boolean needsOneOf(Set<String> gone, String code) {
			return this.plan.flatMap((known) -> known.option(code))
				.filter((offered) -> offered.needs().stream().anyMatch(gone::contains))
				.isPresent();
		}

	}

	private CancelChoice(List<ContractLine> lines) {
		this.lines = lines;
	}

	/**
	 * Reads it.
	 * @param shelf the plans of the lines by their codes
	 */
	static CancelChoice of(List<ContractLine> lines, Map<String, Plan> shelf, WizardAnswers answers) {
		CancelChoice choice = new CancelChoice(Chosen.lines("cancel-lines", lines, answers));
		choice.lines.forEach((line) -> choice.read(line, Optional.ofNullable(shelf.get(line.planCode())), answers));
		return choice;
	}

	private void read(ContractLine line, Optional<Plan> plan, WizardAnswers answers) {
		int planRow = this.rows.size() + 1;
		Map<String, Object> ofPlan = next(new Row(line, plan, Optional.empty(), false, planRow), answers);
		int gone = Chosen.number(ofPlan.get("quantity")).orElse(0);
		int quantity = PART.equals(ofPlan.get("extent")) ? Math.max(line.quantity() - gone, 0) : 0;
		Map<String, Integer> options = new LinkedHashMap<>();
		for (LineOption option : line.options()) {
			boolean counted = plan.flatMap((known) -> known.option(option.code()))
				.map(PlanOption::quantity)
				.filter((rule) -> rule.isChosen())
				.isPresent();
			Map<String, Object> ofOption = next(new Row(line, plan, Optional.of(option), counted, planRow), answers);
			int left = counted ? option.quantity() - Chosen.number(ofOption.get("quantity")).orElse(0)
					: Boolean.TRUE.equals(ofOption.get("gone")) ? 0 : option.quantity();
			if (left > 0) {
				options.put(option.code(), left);
			}
		}
		this.targets.add(new LineTarget(line.number(), line.planCode(), quantity, (quantity > 0) ? options : Map.of()));
	}

	private Map<String, Object> next(Row row, WizardAnswers answers) {
		Map<String, Object> given = Chosen.row(answers.form("cancel-quantities"), ROWS, this.rows.size());
		this.rows.add(row);
		return given;
	}

	/** The lines that were chosen. */
	List<ContractLine> lines() {
		return this.lines;
	}

	List<Row> rows() {
		return this.rows;
	}

	/** What is to be left of the lines. */
	List<LineTarget> targets() {
		return this.targets;
	}

	/** The path of the form's field at which a refusal is shown. */
	String path(int lineNumber, String field) {
		int ofLine = 0;
		for (int row = this.rows.size() - 1; row >= 0; row--) {
			Row each = this.rows.get(row);
			if (each.line().number() == lineNumber) {
				ofLine = row;
				if (each.option().filter((option) -> field.equals("option:" + option.code())).isPresent()) {
					return "%s[%d].%s".formatted(ROWS, row, each.counted() ? "quantity" : "gone");
				}
			}
		}
		return "%s[%d].%s".formatted(ROWS, ofLine, field.equals("quantity") ? "quantity" : "extent");
	}

}
