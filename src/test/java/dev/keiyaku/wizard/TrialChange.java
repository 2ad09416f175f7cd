package dev.keiyaku.wizard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;

/**
 * A wizard whose steps follow from the ones before: some lines of a contract are chosen,
 * each then has a plan, a quantity and the terms of its plan.
 */
class TrialChange implements Wizard<TrialChange.Change> {

	/** Present quantities are those in tens, by line from 1. */
	private static final int TEN = 10;

	volatile int lines = 3;

	volatile String fingerprint = "contract";

	volatile Change completed;

	volatile WizardAnswers answers;

	int derivations;

	/** The lines that are chosen, with the plan of each. */
	record Change(List<Line> lines) {

		record Line(int number, String plan) {
		}

	}

	@Override
	public String processKey() {
		return "trial-change";
	}

	@Override
	public String path() {
		return "/change";
	}

	@Override
	public String fallbackPath() {
		return "/contract";
	}

	@Override
	public Optional<WizardFacts<Change>> facts(WizardVisit visit) {
		List<Map<String, Object>> offers = new ArrayList<>();
		for (int line = 1; line <= this.lines; line++) {
			offers.add(Map.of("rowKey", "line/" + line, "label", "明細" + line));
		}
		return Optional.of(new WizardFacts<>(new Change(List.of()), this.fingerprint, Map.of("offers", offers),
				Map.of("reason", "増員")));
	}

	@Override
	public WizardFacts<Change> derived(WizardFacts<Change> facts, WizardAnswers before) {
		this.derivations++;
		List<Change.Line> chosen = new ArrayList<>();
		List<?> offers = (List<?>) before.form("change-lines").getOrDefault("offers", List.of());
		for (int i = 0; i < offers.size(); i++) {
			Map<?, ?> row = (Map<?, ?>) offers.get(i);
			if (Boolean.TRUE.equals(row.get("chosen"))) {
				chosen.add(new Change.Line(i + 1, (row.get("plan") != null) ? (String) row.get("plan") : "business"));
			}
		}
		return facts.with(new Change(chosen),
				Map.of("quantities", chosen.stream().map(TrialChange::quantity).toList(), "terms",
						chosen.stream()
							.map(Change.Line::plan)
							.filter("pro"::equals)
							.distinct()
							.map((plan) -> Map.of("rowKey", plan))
							.toList(),
						"count", chosen.size()));
	}

	private static Map<String, Object> quantity(Change.Line line) {
		return Map.of("rowKey", "%d/%s".formatted(line.number(), line.plan()), "quantity",
				BigDecimal.valueOf((long) line.number() * TEN), "note", line.number());
	}

	/** Line 1 has to have 5 at least, once it is chosen with the plan pro. */
	@Override
	public FormCheck check(Change change, String formId, FormCheck check) {
		FormCheck checked = check;
		if ("change-quantities".equals(formId)) {
			List<?> rows = (List<?>) check.values().getOrDefault("quantities", List.of());
			for (int i = 0; i < rows.size(); i++) {
				Object quantity = ((Map<?, ?>) rows.get(i)).get("quantity");
				if ("pro".equals(change.lines().get(i).plan()) && quantity instanceof BigDecimal number
						&& number.intValue() < TEN / 2) {
					checked = checked.with("quantities[%d].quantity".formatted(i), "5以上にしてください。");
				}
			}
		}
		return checked;
	}

	@Override
	public String complete(Change change, WizardAnswers given) {
		this.completed = change;
		this.answers = given;
		return "A-1";
	}

	@Override
	public String donePath(String number) {
		return "/change/done/" + number;
	}

}
