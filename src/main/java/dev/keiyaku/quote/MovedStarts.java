package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.store.Texts;

/**
 * Days that were moved while lines were copied, told in one sentence a day: many lines
 * mostly move to the same one.
 */
class MovedStarts {

	/** How many plans a sentence names. */
	private static final int MOST = 5;

	private final Texts texts;

	/** How many lines of which plan begin on which day now, by the plan's name. */
	private final Map<LocalDate, Map<String, Integer>> linesByDay = new TreeMap<>();

	MovedStarts(Texts texts) {
		this.texts = texts;
	}

	void add(Plan plan, LocalDate start) {
		this.linesByDay.computeIfAbsent(start, (day) -> new LinkedHashMap<>()).merge(plan.name(), 1, Integer::sum);
	}

	/** The first day first. */
	List<LineProblem> notes() {
		return this.linesByDay.entrySet()
			.stream()
			.map((moved) -> new LineProblem("", "quote.copied.start", plans(moved.getValue()),
					this.texts.dayWithWeekday(moved.getKey())))
			.toList();
	}

	private String plans(Map<String, Integer> lines) {
		String named = this.texts.enumerated(lines.entrySet().stream().limit(MOST).map(this::plan));
		int others = lines.size() - MOST;
		return (others > 0) ? this.texts.of("quote.copied.others", named, others) : named;
	}

	private String plan(Map.Entry<String, Integer> lines) {
		return (lines.getValue() > 1) ? this.texts.of("quote.copied.plan.lines", lines.getKey(), lines.getValue())
				: this.texts.of("quote.copied.plan", lines.getKey());
	}

}
