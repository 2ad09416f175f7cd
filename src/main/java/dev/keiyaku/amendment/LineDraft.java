package dev.keiyaku.amendment;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.contract.ContractLine;

/**
 * A line and what a customer wants it to be, with the plans as the catalogue has them
 * today.
 *
 * @param target the line as it is, where the customer wants nothing else of it
 * @param from the plan that the line has; empty when the catalogue has lost it
 * @param to the plan that it is to have
 * @param unitOfSingles what an option is counted in that comes once
 */
record LineDraft(ContractLine before, LineTarget target, Optional<Plan> from, Optional<Plan> to, String unitOfSingles) {

	/** Without a wish: the line stays as it is. */
	static LineTarget asIs(ContractLine line) {
		return new LineTarget(line.number(), line.planCode(), line.quantity(),
				line.options().stream().collect(Collectors.toMap(LineOption::code, LineOption::quantity)));
	}

	/** Nothing of the line is left. */
	static LineTarget gone(ContractLine line) {
		return new LineTarget(line.number(), line.planCode(), 0, Map.of());
	}

	/** Whether there is anything about the line that could be otherwise. */
	boolean isVariable() {
		return this.from
			.filter((plan) -> plan.fixedQuantity().isEmpty() || !plan.options().isEmpty()
					|| plan.product().plans().stream().anyMatch((other) -> !other.code().equals(plan.code())))
			.isPresent();
	}

	boolean isAnotherPlan() {
		return !this.target.planCode().equals(this.before.planCode());
	}

	/** What happens to it, in a change. */
	Set<ChangeKind> kinds() {
		Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
		if (this.target.isGone()) {
			return Set.of(ChangeKind.CANCEL_PART);
		}
		if (isAnotherPlan()) {
			kinds.add(ChangeKind.PLAN);
		}
		else if (this.target.quantity() != this.before.quantity()) {
			kinds.add((this.target.quantity() > this.before.quantity()) ? ChangeKind.INCREASE : ChangeKind.DECREASE);
		}
		Map<String, LineOption> had = optionsBefore();
		Map<String, Integer> has = quantities();
		has.forEach((code, quantity) -> {
			LineOption old = had.get(code);
			if (old == null || (isChosen(code) && quantity > old.quantity())) {
				kinds.add(ChangeKind.OPTION_ADDED);
			}
			else if (isChosen(code) && quantity < old.quantity()) {
				kinds.add(ChangeKind.OPTION_REMOVED);
			}
		});
		if (!has.keySet().containsAll(had.keySet())) {
			kinds.add(ChangeKind.OPTION_REMOVED);
		}
		return kinds;
	}

	/**
	 * The same without options that need one that goes: they go with it (store 7.2).
	 * Where nothing goes, nothing goes with it.
	 */
	LineDraft withoutOrphans() {
		if (kinds().isEmpty()) {
			return this;
		}
		Map<String, Integer> left = new LinkedHashMap<>(this.target.options());
		boolean someWent = true;
		while (someWent) {
			someWent = left.keySet()
				.removeIf((code) -> offered(code).filter((option) -> !left.keySet().containsAll(option.needs()))
					.isPresent());
		}
		return new LineDraft(this.before,
				new LineTarget(this.target.lineNumber(), this.target.planCode(), this.target.quantity(), left),
				this.from, this.to, this.unitOfSingles);
	}

	/** Which of the kinds are at which part of the form. */
	static String field(ChangeKind kind) {
		return switch (kind) {
			case INCREASE, DECREASE -> "quantity";
			case PLAN -> "plan";
			case OPTION_ADDED, OPTION_REMOVED -> "options";
			case CANCEL_PART, CANCEL_ALL -> "";
		};
	}

	/**
	 * Whether the customer says how many of an option, rather than the plan's quantity.
	 */
	private boolean isChosen(String code) {
		return offered(code).map((option) -> option.quantity().isChosen()).orElse(true);
	}

	private Map<String, LineOption> optionsBefore() {
		return this.before.options().stream().collect(Collectors.toMap(LineOption::code, Function.identity()));
	}

	/** How many of each option there will be. */
	private Map<String, Integer> quantities() {
		Map<String, Integer> quantities = new LinkedHashMap<>();
		this.target.options().forEach((code, quantity) -> quantities.put(code, quantityOf(code, quantity)));
		return quantities;
	}

	private int quantityOf(String code, int chosen) {
		return offered(code).map((option) -> option.quantity().of(this.target.quantity(), chosen)).orElse(chosen);
	}

	Optional<PlanOption> offered(String code) {
		return this.to.flatMap((plan) -> plan.option(code));
	}

	/**
	 * The line as it is to be, at no price yet. Options are in the plan's order; what the
	 * catalogue has lost is behind. A line of which nothing else is wanted stays as it
	 * was bought, whatever the catalogue says of it by now.
	 */
	ContractLine after() {
		if (kinds().isEmpty()) {
			return this.before;
		}
		Map<String, LineOption> had = optionsBefore();
		String unit = this.to.map(Plan::unit).orElse(this.before.unit());
		List<LineOption> options = quantities().entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> position(entry.getKey())))
			.map((entry) -> offered(entry.getKey())
				.map((option) -> new LineOption(option.code(), option.name(),
						option.quantity().unit(unit, this.unitOfSingles), entry.getValue(), 0))
				.orElseGet(() -> had.get(entry.getKey())))
			.toList();
		return new ContractLine(this.before.number(), this.target.planCode(),
				isAnotherPlan() ? this.to.orElseThrow().name() : this.before.name(), unit, this.target.quantity(), 0,
				options);
	}

	private int position(String code) {
		List<PlanOption> offered = this.to.map(Plan::options).orElse(List.of());
		for (int index = 0; index < offered.size(); index++) {
			if (offered.get(index).code().equals(code)) {
				return index;
			}
		}
		return offered.size();
	}

	/** The billing period of the plan that it is to have. */
	BillingPeriod periodAfter(BillingPeriod before) {
		return this.to.map(Plan::billingPeriod).orElse(before);
	}

}
