package dev.keiyaku.amendment.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.amendment.web.ChangeChoice.OptionRow;
import dev.keiyaku.amendment.web.ChangeChoice.PlanRow;
import dev.keiyaku.amendment.web.ChangeChoice.QuantityRow;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.quote.OptionConflict;
import dev.keiyaku.quote.StartDays;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What the forms of a change read: rows of what was chosen so far. */
@Component
class ChangeForms {

	private final Texts texts;

	private final StartDays startDays;

	ChangeForms(Texts texts, StartDays startDays) {
		this.texts = texts;
		this.startDays = startDays;
	}

	/** The lines of a contract to choose from, in a change or a cancellation. */
	Map<String, Object> lines(List<ContractLine> lines) {
		return Map.of("oneLine", lines.size() == 1, "lineChoices",
				lines.stream().map((line) -> choice(name(line), String.valueOf(line.number()))).toList());
	}

	/**
	 * A line as people tell it from others: with its number, its quantity and options.
	 */
	String name(ContractLine line) {
		String options = this.texts.enumerated(line.options()
			.stream()
			.map((option) -> this.texts.of("amendment.line.item", option.name(), option.quantity(), option.unit())));
		String name = this.texts.of("amendment.line.item", line.name(), line.quantity(), line.unit());
		return line.options().isEmpty() ? this.texts.of("amendment.line", line.number(), name)
				: this.texts.of("amendment.line.with-options", line.number(), name, options);
	}

	Map<String, Object> data(ChangeChoice choice) {
		return Map.of(ChangeChoice.PLAN_ROWS, choice.planRows().stream().map(this::row).toList(),
				ChangeChoice.OPTION_ROWS, choice.optionRows().stream().map(this::row).toList(),
				ChangeChoice.QUANTITY_ROWS, choice.quantityRows().stream().map(this::row).toList());
	}

	/**
	 * What the day's form reads.
	 * @param plans of the lines that begin on it
	 * @param lastDay of the running term, JST
	 */
	Map<String, Object> start(List<Plan> plans, LocalDate lastDay) {
		Plan slowest = plans.stream().max(Comparator.comparing(Plan::leadTimeDays)).orElseThrow();
		Map<String, Object> days = new HashMap<>(this.startDays.days(slowest));
		days.put("last", lastDay.toString());
		days.put("after", this.texts.of("amendment.start.after", this.texts.day(lastDay)));
		return Map.of("asksStart", true, "startDays", days, "startHint", this.texts.of("amendment.start.hint",
				this.texts.day(LocalDate.parse((String) days.get("first"))), this.texts.day(lastDay)));
	}

	private Map<String, Object> row(PlanRow row) {
		Stream<Map<String, Object>> plans = Stream.concat(
				Stream.of(choice(this.texts.of("amendment.plan.keep", row.line().name()), row.line().planCode())),
				row.others()
					.stream()
					.map((plan) -> choice(
							this.texts.of("amendment.plan.other", plan.name(),
									this.texts.of("catalog.price." + plan.billingPeriod(), plan.unitPrice())),
							plan.code())));
		return Map.of("rowKey", "plan/" + row.line().number(), "lineName", name(row.line()), "plans", plans.toList(),
				"planCode", row.line().planCode());
	}

	private Map<String, Object> row(OptionRow row) {
		List<String> had = row.line().options().stream().map(LineOption::code).toList();
		return Map
			.of("rowKey", "options/%d/%s".formatted(row.line().number(), row.plan().code()), "lineName",
					this.texts.of("amendment.line", row.line().number(), row.plan().name()), "choices",
					row.plan()
						.options()
						.stream()
						.map((option) -> choice(this.texts.of("amendment.option", option.name(),
								this.texts.of("catalog.price." + row.plan().billingPeriod(), option.unitPrice())),
								option.code()))
						.toList(),
					"options", row.plan().options().stream().map(PlanOption::code).filter(had::contains).toList(),
					"hint",
					String.join("", OptionConflict.of(row.plan())
						.stream()
						.map((conflict) -> this.texts.of(conflict.problem().code(), conflict.problem().arguments()))
						.toList()));
	}

	private Map<String, Object> row(QuantityRow row) {
		Map<String, Object> data = new HashMap<>();
		String of = row.option().map(PlanOption::code).orElse("");
		data.put("rowKey", "quantity/%d/%s/%s".formatted(row.line().number(), row.plan().code(), of));
		data.put("lineName", this.texts.of("amendment.line", row.line().number(), row.plan().name()));
		data.put("firstOfLine", row.firstOfLine());
		data.put("label", row.option().map(PlanOption::name).orElse(row.plan().name()));
		String unit = row.option()
			.map((option) -> option.quantity().unit(row.plan().unit(), ""))
			.orElse(row.plan().unit());
		data.put("unit", unit);
		int minimum = row.option()
			.map(PlanOption::quantity)
			.map(OptionQuantity::minimum)
			.orElse(row.plan().minimumQuantity());
		int maximum = row.option()
			.map(PlanOption::quantity)
			.map(OptionQuantity::maximum)
			.orElse(row.plan().maximumQuantity());
		data.put("hint",
				row.before()
					.map((before) -> this.texts.of("amendment.quantity.hint", before, unit, minimum, maximum))
					.orElseGet(() -> this.texts.of("amendment.quantity.hint.new", unit, minimum, maximum)));
		data.put("quantity", row.before().orElse(minimum));
		return data;
	}

	static Map<String, Object> choice(String label, String value) {
		return Map.of("label", label, "value", value);
	}

}
