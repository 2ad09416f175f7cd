package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.contract.Term;
import dev.keiyaku.quote.LineProblem;
import dev.keiyaku.quote.LineRules;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * What a line can be changed to, whenever it is: its plan's product, quantities and
 * options, as in the cart (store 3.2, 6.1, 7.2). What a customer does not change is not
 * looked at.
 */
@Component
class LineLimits {

	private final LineRules rules;

	private final StartDates startDates;

	private final Texts texts;

	LineLimits(LineRules rules, StartDates startDates, Texts texts) {
		this.rules = rules;
		this.startDates = startDates;
		this.texts = texts;
	}

	List<Refusal> ofChange(LineDraft draft) {
		List<Refusal> refusals = new ArrayList<>();
		int line = draft.before().number();
		if (draft.target().isGone()) {
			refusals.add(Refusal.of(line, "quantity", this.texts.of("amendment.refusal.cancel-instead")));
			return refusals;
		}
		if (draft.isAnotherPlan() && !isOfTheSameProduct(draft)) {
			refusals.add(Refusal.of(line, "plan", this.texts.of("amendment.refusal.other-product")));
			return refusals;
		}
		if (draft.isAnotherPlan() || draft.target().quantity() != draft.before().quantity()) {
			quantity(draft).ifPresent((reason) -> refusals.add(Refusal.of(line, "quantity", reason)));
		}
		refusals.addAll(options(draft));
		draft.target()
			.options()
			.forEach((code, quantity) -> draft.offered(code)
				.filter((option) -> !quantity.equals(before(draft, code)) || draft.isAnotherPlan())
				.filter((option) -> !option.quantity().sells(quantity))
				.ifPresent((option) -> refusals.add(bounds(draft, option))));
		return refusals;
	}

	private static Integer before(LineDraft draft, String code) {
		return draft.before()
			.options()
			.stream()
			.filter((option) -> option.code().equals(code))
			.map(LineOption::quantity)
			.findFirst()
			.orElse(null);
	}

	private Refusal bounds(LineDraft draft, PlanOption option) {
		OptionQuantity quantity = option.quantity();
		return Refusal.of(draft.before().number(), "option:" + option.code(),
				this.texts.of("amendment.refusal.option-quantity", option.name(), quantity.minimum(),
						quantity.maximum(), quantity.unit(draft.to().orElseThrow().unit(), "")));
	}

	List<Refusal> ofCancellation(LineDraft draft) {
		int line = draft.before().number();
		if (draft.target().isGone()) {
			return List.of();
		}
		if (draft.isAnotherPlan() || draft.target().quantity() > draft.before().quantity()) {
			return List.of(Refusal.of(line, "quantity", this.texts.of("amendment.refusal.more-than-there-is",
					draft.before().quantity(), draft.before().unit())));
		}
		List<Refusal> refusals = new ArrayList<>();
		if (draft.target().quantity() < draft.before().quantity()) {
			draft.to()
				.filter((plan) -> draft.target().quantity() < plan.minimumQuantity())
				.ifPresent((plan) -> refusals.add(Refusal.of(line, "quantity",
						this.texts.of("amendment.refusal.minimum-or-whole", plan.minimumQuantity(), plan.unit(),
								spare(draft.before().quantity(), plan.minimumQuantity())))));
		}
		Map<String, Integer> had = draft.before()
			.options()
			.stream()
			.collect(Collectors.toMap(LineOption::code, LineOption::quantity));
		draft.after().options().forEach((option) -> {
			Integer before = had.get(option.code());
			if (before == null || option.quantity() > before) {
				refusals.add(Refusal.of(line, "option:" + option.code(), this.texts
					.of("amendment.refusal.more-than-there-is", (before != null) ? before : 0, option.unit())));
			}
			else if (option.quantity() < before) {
				draft.offered(option.code())
					.filter((offered) -> offered.quantity().isChosen()
							&& option.quantity() < offered.quantity().minimum())
					.ifPresent((offered) -> refusals.add(Refusal.of(line, "option:" + option.code(),
							this.texts.of("amendment.refusal.option-minimum-or-whole", offered.quantity().minimum(),
									option.unit(), spare(before, offered.quantity().minimum()), before))));
			}
		});
		return refusals;
	}

	/** How many can go so that the minimum is left. */
	private static int spare(int before, int minimum) {
		return Math.max(before - minimum, 0);
	}

	private static boolean isOfTheSameProduct(LineDraft draft) {
		return draft.from().isPresent() && draft.to().isPresent()
				&& draft.from().get().product().code().equals(draft.to().get().product().code());
	}

	private Optional<String> quantity(LineDraft draft) {
		return draft.to().flatMap((plan) -> this.rules.quantity(plan, draft.target().quantity())).map(this::sentence);
	}

	/** Options as they were are not looked at, be they what the plan no longer has. */
	private List<Refusal> options(LineDraft draft) {
		List<String> chosen = List.copyOf(draft.target().options().keySet());
		List<String> before = draft.before().options().stream().map(LineOption::code).toList();
		boolean asBefore = !draft.isAnotherPlan() && before.size() == chosen.size() && before.containsAll(chosen);
		if (asBefore || draft.to().isEmpty()) {
			return List.of();
		}
		Plan plan = draft.to().get();
		List<String> looked = chosen.stream()
			.filter((code) -> draft.isAnotherPlan() || plan.option(code).isPresent() || !before.contains(code))
			.toList();
		return this.rules.options(plan, looked)
			.stream()
			.map((problem) -> Refusal.of(draft.before().number(), "options", sentence(problem)))
			.toList();
	}

	/**
	 * The first day within a running term on which all that is changed can begin; empty
	 * when there is none.
	 */
	Optional<LocalDate> earliest(Collection<LineDraft> changed, Term term) {
		LocalDate earliest = changed.stream()
			.flatMap((draft) -> draft.to().stream())
			.map(this.startDates::earliest)
			.max(LocalDate::compareTo)
			.orElseThrow();
		return Optional.of(earliest).filter((day) -> !day.isAfter(term.lastDay()));
	}

	/** What speaks against a day within the running term. */
	List<Refusal> day(Collection<LineDraft> changed, Term term, LocalDate day) {
		Optional<String> reason = day.isAfter(term.lastDay())
				? Optional.of(this.texts.of("amendment.refusal.after-term", this.texts.day(term.lastDay())))
				: changed.stream()
					.flatMap((draft) -> draft.to().stream())
					.flatMap((plan) -> this.rules.startDate(plan, day).stream())
					.map(this::sentence)
					.findFirst();
		return reason.map((sentence) -> List.of(new Refusal(Optional.empty(), "day", sentence))).orElse(List.of());
	}

	private String sentence(LineProblem problem) {
		return this.texts.of(problem.code(), problem.arguments());
	}

}
