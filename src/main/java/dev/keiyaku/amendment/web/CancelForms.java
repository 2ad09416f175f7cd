package dev.keiyaku.amendment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.Plan;
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
		if (row.option().isEmpty()) {
			int minimum = row.plan().map(Plan::minimumQuantity).orElse(1);
			boolean divisible = minimum < row.line().quantity() || !row.line().options().isEmpty();
			data.put("label", this.texts.of("amendment.cancel.extent"));
			data.put("extents", divisible ? List.of(extent(CancelChoice.PART), extent(CancelChoice.WHOLE))
					: List.of(extent(CancelChoice.WHOLE)));
			data.put("extent", divisible ? CancelChoice.PART : CancelChoice.WHOLE);
			data.put("quantityLabel", this.texts.of("amendment.cancel.quantity", item.name()));
			data.put("hint", this.texts.of("amendment.cancel.hint", item.quantity(), item.unit(), minimum,
					Math.max(item.quantity() - minimum, 0)));
		}
		else {
			data.put("label", this.texts.of("amendment.cancel.option", item.name()));
			data.put("quantityLabel", this.texts.of("amendment.cancel.quantity", item.name()));
			data.put("hint", this.texts.of("amendment.cancel.option.hint", item.quantity(), item.unit()));
		}
		return data;
	}

	private Map<String, Object> extent(String extent) {
		return ChangeForms.choice(this.texts.of("amendment.cancel.extent." + extent), extent);
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
