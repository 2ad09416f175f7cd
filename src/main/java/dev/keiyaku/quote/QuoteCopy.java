package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.OptionChoice;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** Puts what a quote holds into a cart, at today's prices (store 3.3). */
@Component
public class QuoteCopy {

	private final Carts carts;

	private final QuoteCheck check;

	private final LineRules rules;

	private final StartDates startDates;

	private final Texts texts;

	QuoteCopy(Carts carts, QuoteCheck check, LineRules rules, StartDates startDates, Texts texts) {
		this.carts = carts;
		this.check = check;
		this.rules = rules;
		this.startDates = startDates;
		this.texts = texts;
	}

	/**
	 * What came of a copy.
	 *
	 * @param copied how many plans went into the cart; 0 when there is no room for them
	 * or none is sold any more
	 * @param full whether there is no room for them
	 * @param notes what was left out or is different
	 */
	public record Result(int copied, boolean full, List<LineProblem> notes) {
	}

	/**
	 * Leaves out what is no longer sold, and moves days that have become impossible. What
	 * is no longer sold in its quantity the cart refuses at its line.
	 */
	public Result copy(Quote quote, long memberId) {
		Map<String, Plan> plans = this.check.plans(quote);
		List<LineProblem> notes = new ArrayList<>(this.check.problems(quote));
		List<LineChoice> choices = new ArrayList<>();
		MovedStarts moved = new MovedStarts(this.texts);
		for (LineChoice choice : quote.choices()) {
			Plan plan = plans.get(choice.planCode());
			if (plan != null && plan.onSale()) {
				choices.add(choice(plan, choice, moved, notes));
			}
		}
		notes.addAll(moved.notes());
		boolean added = !choices.isEmpty() && this.carts.add(memberId, choices.toArray(LineChoice[]::new));
		return new Result(added ? choices.size() : 0, !added && !choices.isEmpty(), added ? notes : List.of());
	}

	private LineChoice choice(Plan plan, LineChoice old, MovedStarts moved, List<LineProblem> notes) {
		LocalDate start = old.desiredStart();
		if (this.rules.startDate(plan, start).isPresent()) {
			start = this.startDates.earliest(plan);
			moved.add(plan, start);
		}
		List<OptionChoice> options = new ArrayList<>();
		for (OptionChoice chosen : old.options()) {
			plan.option(chosen.code()).ifPresent((option) -> {
				options.add(OptionChoice.of(option, chosen.quantity()));
				int quantity = option.quantity().of(old.quantity(), chosen.quantity());
				if (quantity != chosen.quantity()) {
					notes.add(new LineProblem("", "quote.copied.option-quantity", option.name(), plan.name(), quantity,
							option.quantity().unit(plan.unit(), this.texts.of("catalog.option.unit"))));
				}
			});
		}
		return new LineChoice(old.planCode(), old.quantity(), start, options);
	}

}
