package dev.keiyaku.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;

/**
 * Two options of a plan of which one excludes or needs the other (store 3.2).
 *
 * @param option the code of the option that does
 * @param other the code of the option that must not, or must, be chosen with it
 * @param excludes whether it must not
 * @param problem what is said of a choice that disregards it
 */
public record OptionConflict(String option, String other, boolean excludes, LineProblem problem) {

	/** All of a plan; two options that exclude each other are one. */
	public static List<OptionConflict> of(Plan plan) {
		List<OptionConflict> conflicts = new ArrayList<>();
		Set<Set<String>> apart = new HashSet<>();
		for (PlanOption option : plan.options()) {
			plan.options()
				.stream()
				.filter((other) -> option.excludes().contains(other.code()))
				.filter((other) -> apart.add(Set.of(option.code(), other.code())))
				.forEach((other) -> conflicts.add(of(plan, option, other.code(), true)));
			option.needs().stream().sorted().forEach((other) -> conflicts.add(of(plan, option, other, false)));
		}
		return conflicts;
	}

	private static OptionConflict of(Plan plan, PlanOption option, String other, boolean excludes) {
		String otherName = plan.option(other).map(PlanOption::name).orElse(other);
		String code = excludes ? "quote.problem.excludes" : "quote.problem.needs";
		return new OptionConflict(option.code(), other, excludes,
				new LineProblem("options", code, option.name(), otherName));
	}

	/** Whether a choice of options disregards it. */
	boolean arisesFrom(Collection<String> chosen) {
		return chosen.contains(this.option) && chosen.contains(this.other) == this.excludes;
	}

}
