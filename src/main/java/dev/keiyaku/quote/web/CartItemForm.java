package dev.keiyaku.quote.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.OptionChoice;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.OptionTexts;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.Forms;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.quote.CartLine;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.LineChoice;
import dev.keiyaku.quote.LineProblem;
import dev.keiyaku.quote.LineRules;
import dev.keiyaku.quote.PlanMaximums.Room;
import dev.keiyaku.quote.StartDays;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The form {@code cart-item}, with which a plan goes into the cart and a line of the cart
 * is changed.
 */
@Component
class CartItemForm {

	private static final String FORM_ID = "cart-item";

	private static final String QUANTITIES = "optionQuantities";

	private final Forms forms;

	private final FormValidator validator;

	private final LineRules rules;

	private final StartDates startDates;

	private final StartDays startDays;

	private final OptionTexts optionTexts;

	private final MessageSource messages;

	CartItemForm(Forms forms, FormValidator validator, LineRules rules, StartDates startDates, StartDays startDays,
			OptionTexts optionTexts, MessageSource messages) {
		this.optionTexts = optionTexts;
		this.startDays = startDays;
		this.forms = forms;
		this.validator = validator;
		this.rules = rules;
		this.startDates = startDates;
		this.messages = messages;
	}

	/**
	 * What a customer starts with: the quantity at which they compared or, where the plan
	 * is not sold in it, the smallest; at the earliest day.
	 */
	LineChoice proposal(Plan plan, OptionalInt compared) {
		int quantity = compared.stream().filter(plan::sells).findFirst().orElse(plan.minimumQuantity());
		return new LineChoice(plan.code(), quantity, this.startDates.earliest(plan), List.of());
	}

	FormIsland show(Plan plan, Room room, LineChoice choice, String submitUrl, String submitLabel) {
		Map<String, Object> data = data(plan);
		if (!room.isWhole()) {
			data.put("quantityHint", left(room));
		}
		data.putAll(values(plan, choice));
		data.put(QUANTITIES, rows(plan, choice));
		return new FormIsland(form(), data, submitUrl, null, text(submitLabel));
	}

	/**
	 * Checks against the form first and, where that passes, against the store's rules.
	 * All that is wrong with a field is said at once.
	 */
	FormCheck check(Plan plan, Room room, FormSubmission submission) {
		return check(plan, room, submission.values());
	}

	/**
	 * Checks what is changed of a line where it stands in the cart. What is not sent
	 * stays as it was chosen.
	 */
	FormCheck checkChange(CartLine line, Room room, FormSubmission submission) {
		Map<String, Object> values = values(line.plan(), line.choice());
		values.putAll(submission.values());
		return check(line.plan(), room, values);
	}

	private FormCheck check(Plan plan, Room room, Map<String, Object> values) {
		FormCheck check = this.validator.check(form(), values, data(plan));
		if (!check.passed()) {
			return check;
		}
		LineChoice choice = choice(plan, check);
		List<LineProblem> problems = new ArrayList<>(this.rules.problems(plan, choice));
		if (choice.quantity() <= plan.maximumQuantity()) {
			room.problem(choice.quantity()).ifPresent(problems::add);
		}
		Map<String, String> messages = problems.stream()
			.collect(Collectors.groupingBy(LineProblem::field, LinkedHashMap::new,
					Collectors.mapping(this::message, Collectors.joining("\n"))));
		for (Map.Entry<String, String> field : messages.entrySet()) {
			check = check.with(field.getKey(), field.getValue());
		}
		return check;
	}

	/** What a passed check says. */
	LineChoice choice(Plan plan, FormCheck check) {
		int quantity = check.value("quantity", BigDecimal.class).orElseThrow().intValueExact();
		LocalDate desiredStart = check.value("desiredStart", LocalDate.class).orElseThrow();
		List<String> options = check.value("options", List.class).map(CartItemForm::codes).orElse(List.of());
		Map<String, Integer> quantities = quantities(plan, check.value(QUANTITIES, List.class).orElse(List.of()));
		return new LineChoice(plan.code(), quantity, desiredStart,
				options.stream().map((code) -> new OptionChoice(code, quantities.get(code))).toList());
	}

	/**
	 * The n-th row is the n-th option to be counted; one that was not chosen is empty.
	 */
	private static Map<String, Integer> quantities(Plan plan, List<?> rows) {
		Map<String, Integer> quantities = new HashMap<>();
		Iterator<?> row = rows.iterator();
		plan.optionsInChosenQuantity()
			.stream()
			.takeWhile((option) -> row.hasNext())
			.forEach((option) -> quantities.put(option.code(),
					(row.next() instanceof Map<?, ?> filled && filled.get("quantity") instanceof BigDecimal quantity)
							? quantity.intValueExact() : null));
		return quantities;
	}

	/** A passed check, refused because the cart has no room for another line. */
	FormCheck full(FormCheck check) {
		return check.with("", text("quote.problem.full", Carts.MAXIMUM_LINES));
	}

	private String left(Room room) {
		Plan plan = room.plan();
		String key = (room.left() >= plan.minimumQuantity()) ? "quote.item.quantity.left"
				: "quote.item.quantity.none-left";
		return text(key, plan.minimumQuantity(), room.left(), plan.unit(), plan.maximumQuantity(), room.held(),
				room.lying());
	}

	private String message(LineProblem problem) {
		return this.messages.getMessage(problem, LocaleContextHolder.getLocale());
	}

	private static Map<String, Object> values(Plan plan, LineChoice choice) {
		Map<String, Object> values = new HashMap<>();
		values.put("quantity", choice.quantity());
		values.put("desiredStart", choice.desiredStart().toString());
		values.put("options", choice.optionCodes());
		values.put(QUANTITIES,
				plan.optionsInChosenQuantity()
					.stream()
					.map((option) -> Collections.singletonMap("quantity", choice.quantityOf(option.code())))
					.toList());
		return values;
	}

	/**
	 * What is asked of each option to be counted, with the smallest quantity unless
	 * another was chosen.
	 */
	private List<Map<String, Object>> rows(Plan plan, LineChoice choice) {
		return plan.optionsInChosenQuantity().stream().map((option) -> {
			Map<String, Object> row = row(plan, option);
			Integer chosen = option.quantity().fixed().isPresent() ? null : choice.quantityOf(option.code());
			row.put("quantity", (chosen != null) ? chosen : option.quantity().minimum());
			return row;
		}).toList();
	}

	private Map<String, Object> row(Plan plan, PlanOption option) {
		OptionQuantity quantity = option.quantity();
		String unit = quantity.unit(plan.unit(), "");
		Map<String, Object> row = new HashMap<>();
		row.put("code", option.code());
		row.put("label", text("quote.item.option.quantity", option.name()));
		row.put("unit", unit);
		row.put("minimum", quantity.minimum());
		row.put("maximum", quantity.maximum());
		row.put("fixed", quantity.fixed().isPresent());
		row.put("hint", quantity.fixed().isPresent() ? text("quote.item.option.fixed")
				: text("quote.item.quantity.range", quantity.minimum(), quantity.maximum(), unit));
		return row;
	}

	private static List<String> codes(List<?> values) {
		return values.stream().map(String.class::cast).toList();
	}

	private Form form() {
		return this.forms.latest(FORM_ID);
	}

	private Map<String, Object> data(Plan plan) {
		Map<String, Object> data = new HashMap<>();
		data.put("unit", plan.unit());
		data.put("quantityFixed", plan.fixedQuantity().isPresent());
		data.put("quantityHint", plan.fixedQuantity().isPresent() ? text("quote.item.quantity.fixed")
				: text("quote.item.quantity.range", plan.minimumQuantity(), plan.maximumQuantity(), plan.unit()));
		data.putAll(this.startDays.of(plan));
		data.put("hasOptions", !plan.options().isEmpty());
		data.put("optionHint", text("quote.item.options.hint"));
		data.put(QUANTITIES, plan.optionsInChosenQuantity().stream().map((option) -> row(plan, option)).toList());
		data.put("optionChoices",
				plan.options()
					.stream()
					.map((option) -> Map.of("value", option.code(), "label", label(plan, option)))
					.toList());
		return data;
	}

	private String label(Plan plan, PlanOption option) {
		String price = "catalog.price." + plan.billingPeriod();
		return text("quote.item.option", option.name(), text(price, option.unitPrice()),
				this.optionTexts.quantity(plan, option));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
