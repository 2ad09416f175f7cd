package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.OptionChoice;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.StartDateRefusal;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * What may stand in a cart (store 3.2, 3.3): checked when a line is put in and again when
 * it is ordered.
 */
@Component
public class LineRules {

	private final StartDates startDates;

	private final Texts texts;

	LineRules(StartDates startDates, Texts texts) {
		this.startDates = startDates;
		this.texts = texts;
	}

	/** Everything that speaks against a choice today; empty if nothing does. */
	public List<LineProblem> problems(Plan plan, LineChoice choice) {
		if (!plan.onSale()) {
			return List.of(new LineProblem("", "quote.problem.withdrawn", plan.name()));
		}
		List<LineProblem> problems = new ArrayList<>();
		quantity(plan, choice.quantity()).ifPresent(problems::add);
		startDate(plan, choice.desiredStart()).ifPresent(problems::add);
		problems.addAll(options(plan, choice.optionCodes()));
		problems.addAll(optionQuantities(plan, choice.options()));
		return problems;
	}

	/** Why a plan ordered today cannot start on a day; empty if it can. */
	public Optional<LineProblem> startDate(Plan plan, LocalDate day) {
		return this.startDates.refusal(plan, day).map(this::startDate);
	}

	/** Why a plan is not sold in a quantity; empty if it is. */
	public Optional<LineProblem> quantity(Plan plan, int quantity) {
		if (plan.fixedQuantity().isPresent() && quantity != plan.minimumQuantity()) {
			return Optional.of(new LineProblem("quantity", "quote.problem.fixed", plan.minimumQuantity(), plan.unit()));
		}
		if (quantity < plan.minimumQuantity()) {
			return Optional
				.of(new LineProblem("quantity", "quote.problem.minimum", plan.minimumQuantity(), plan.unit()));
		}
		if (quantity > plan.maximumQuantity()) {
			return Optional
				.of(new LineProblem("quantity", "quote.problem.maximum", plan.maximumQuantity(), plan.unit()));
		}
		return Optional.empty();
	}

	private LineProblem startDate(StartDateRefusal refusal) {
		String code = switch (refusal.reason()) {
			case PAST -> "quote.problem.past";
			case TOO_FAR -> "quote.problem.too-far";
			case BEFORE_LEAD_TIME -> "quote.problem.lead-time";
			case PUBLIC_HOLIDAY -> "quote.problem.public-holiday";
			case COMPANY_HOLIDAY -> "quote.problem.company-holiday";
			case WEEKEND -> "quote.problem.weekend";
		};
		return new LineProblem("desiredStart", code, this.texts.dayWithWeekday(refusal.day()), refusal.holidayName());
	}

	/** What speaks against options of a plan together; empty if nothing does. */
	public List<LineProblem> options(Plan plan, List<String> codes) {
		if (codes.stream().anyMatch((code) -> plan.option(code).isEmpty())) {
			return List.of(new LineProblem("options", "quote.problem.unknown-option"));
		}
		return OptionConflict.of(plan)
			.stream()
			.filter((conflict) -> conflict.arisesFrom(codes))
			.map(OptionConflict::problem)
			.toList();
	}

	/** At the field of each in the form: its rows are the options to be counted. */
	private static List<LineProblem> optionQuantities(Plan plan, List<OptionChoice> options) {
		List<PlanOption> rows = plan.optionsInChosenQuantity();
		return IntStream.range(0, rows.size())
			.boxed()
			.flatMap((row) -> options.stream()
				.filter((choice) -> choice.code().equals(rows.get(row).code()))
				.filter((choice) -> !rows.get(row).quantity().sells(choice.quantity()))
				.map((choice) -> optionQuantity(plan, rows.get(row), row)))
			.toList();
	}

	private static LineProblem optionQuantity(Plan plan, PlanOption option, int row) {
		OptionQuantity quantity = option.quantity();
		String code = quantity.fixed().isPresent() ? "quote.problem.option-fixed" : "quote.problem.option-quantity";
		return new LineProblem("optionQuantities[%d].quantity".formatted(row), code, option.name(), quantity.minimum(),
				quantity.maximum(), quantity.unit(plan.unit(), ""));
	}

}
