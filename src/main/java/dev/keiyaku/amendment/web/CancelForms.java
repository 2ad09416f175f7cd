package dev.keiyaku.amendment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.amendment.LineChange;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What the forms of a partial cancellation read. */
@Component
class CancelForms {

	private final Texts texts;

	private final ChangeForms lines;

	CancelForms(Texts texts, ChangeForms lines) {
		this.texts = texts;
		this.lines = lines;
	}

	/** The lines of a contract to choose from. */
	Map<String, Object> lines(List<ContractLine> all) {
		return this.lines.lines(all);
	}

	Map<String, Object> data(CancelChoice choice) {
		return Map.of(CancelChoice.ROWS, choice.rows().stream().map(this::row).toList());
	}

	private Map<String, Object> row(CancelChoice.Row row) {
		LineItem item = row.option().map(LineItem.class::cast).orElse(row.line());
		Map<String, Object> data = new HashMap<>();
		data.put("rowKey",
				"cancel/%d/%s".formatted(row.line().number(), row.option().map(LineOption::code).orElse("")));
		data.put("kind", row.kind());
		data.put("lineName", this.lines.name(row.line()));
		data.put("firstOfLine", row.option().isEmpty());
		data.put("unit", item.unit());
		data.put("quantity", 0);
		data.put("quantityLabel", this.texts.of("amendment.cancel.quantity", item.name()));
		data.put("planRow", row.planRow());
		data.putAll(row.option().isEmpty() ? ofPlan(row) : ofOption(row, item));
		return data;
	}

	private Map<String, Object> ofPlan(CancelChoice.Row row) {
		ContractLine line = row.line();
		boolean hasOptions = !line.options().isEmpty();
		List<Map<String, Object>> extents = new ArrayList<>();
		if (row.isReducible() || hasOptions) {
			extents.add(extent(hasOptions ? row.isReducible() ? "PART" : "OPTIONS" : "QUANTITY", CancelChoice.PART));
		}
		extents.add(extent("WHOLE", CancelChoice.WHOLE));
		String shrinking = names(line.options().stream().filter((option) -> isPerQuantity(row, option)));
		String hint = this.texts.of("amendment.cancel.hint", line.quantity(), line.unit(), row.minimum(),
				line.quantity() - row.minimum());
		return Map.of("label", this.texts.of("amendment.cancel.extent"), "extents", extents, "extent",
				extents.get(0).get("value"), "reducible", row.isReducible(), "hint",
				shrinking.isEmpty() ? hint : hint + this.texts.of("amendment.cancel.hint.shrinking", shrinking),
				"along", hasOptions ? this.texts.of("amendment.cancel.along.plan", names(row.along().stream())) : "");
	}

	private static boolean isPerQuantity(CancelChoice.Row row, LineOption option) {
		return row.plan()
			.flatMap((plan) -> plan.option(option.code()))
			.filter((offered) -> offered.quantity().followsPlan())
			.isPresent();
	}

	private Map<String, Object> ofOption(CancelChoice.Row row, LineItem item) {
		String hint = this.texts.of("amendment.cancel.option.hint", this.texts.number(item.quantity()), item.unit());
		String along = row.along().isEmpty() ? "" : this.texts.of("amendment.cancel.along." + row.kind(),
				this.texts.number(item.quantity()) + item.unit(), names(row.along().stream()));
		return Map.of("label", this.texts.of("amendment.cancel.option", item.name()), "hint", hint + along);
	}

	private String names(Stream<LineOption> options) {
		return options.map((option) -> this.texts.of("amendment.cancel.along.name", option.name()))
			.collect(Collectors.joining());
	}

	private Map<String, Object> extent(String text, String extent) {
		return ChangeForms.choice(this.texts.of("amendment.cancel.extent." + text), extent);
	}

	/**
	 * The options that go though nobody has ticked them, line by line, in words: for the
	 * confirmation (store 7.2).
	 */
	List<String> along(CancelChoice choice, Proposal proposal) {
		return proposal.changed().stream().flatMap((change) -> along(choice, change).stream()).toList();
	}

	private Optional<String> along(CancelChoice choice, LineChange change) {
		Set<String> left = change.remains()
			.map((line) -> line.options().stream().map(LineOption::code).collect(Collectors.toSet()))
			.orElse(Set.of());
		List<String> unticked = choice.targets()
			.stream()
			.filter((target) -> target.lineNumber() == change.number())
			.flatMap((target) -> target.isGone() ? change.before().options().stream().map(LineOption::code)
					: target.options().keySet().stream())
			.filter((code) -> !left.contains(code))
			.toList();
		return unticked.isEmpty() ? Optional.empty() : Optional
			.of(this.texts.of("amendment.cancel.along", change.number(), change.before().name(),
					names(change.before().options().stream().filter((option) -> unticked.contains(option.code())))));
	}

	/**
	 * Who cancels all there is, part by part, is told that it is the whole (store 7.2).
	 */
	String wholeEnds(Proposal proposal) {
		return proposal.endsContract() ? this.texts.of("amendment.cancel.whole",
				this.texts.dayWithWeekday(proposal.effectiveDay().minusDays(1))) : "";
	}

	/** Refuses more than there is: what would be left says nothing of it. */
	FormCheck checkCounts(CancelChoice choice, FormCheck check) {
		FormCheck checked = check;
		for (int index = 0; index < choice.rows().size(); index++) {
			CancelChoice.Row row = choice.rows().get(index);
			LineItem item = row.option().map(LineItem.class::cast).orElse(row.line());
			int gone = Chosen.number(Chosen.row(check.values(), CancelChoice.ROWS, index).get("quantity")).orElse(0);
			if (gone > item.quantity()) {
				checked = checked.with("%s[%d].quantity".formatted(CancelChoice.ROWS, index),
						this.texts.of("amendment.refusal.more-than-there-is", item.quantity(), item.unit()));
			}
		}
		return checked;
	}

}
