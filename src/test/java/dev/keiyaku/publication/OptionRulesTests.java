package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Given the options of a plan from line 4 of a text on, one a line, then those that
 * nobody could choose are refused in their own lines.
 */
class OptionRulesTests {

	private final Problems problems = new Problems();

	/**
	 * @param options of each its code, and what it excludes or needs
	 */
	@SuppressWarnings("unchecked")
	private List<Problem> check(String... options) {
		StringBuilder text = new StringBuilder("plans:\n  - code: light\n    options:\n");
		for (String option : options) {
			text.append(
					"      - { name: x, description: x, price: 1, quantity: SINGLE, code: %s }\n".formatted(option));
		}
		Change change = CatalogText.read(text.toString(), this.problems).get(0);
		List<OptionValue> values = (List<OptionValue>) new ValueReader(this.problems, LocalDate.parse("2026-11-24"))
			.read(Field.OPTIONS, change.fields().get("options"), new Values());
		new OptionRules(this.problems, change, values).check();
		return this.problems.inOrder();
	}

	@Test
	void eachWrongOptionIsNamedInItsOwnLine() {
		assertThat(check("a, needs: [zz]", "b, excludes: [yy]", "c, needs: [a, xx]"))
			.extracting(Problem::line, Problem::rule, (problem) -> problem.arguments()[1])
			.containsExactly(tuple(4, "unknown", "zz"), tuple(5, "unknown", "yy"), tuple(6, "unknown", "xx"));
	}

	@Test
	void whoIsNamedInALineOfItsOwnIsFoundThere() {
		assertThat(check("a, needs: [\n  b,\n  zz ]", "b")).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(6, "unknown"));
	}

	@Test
	void theSecondOfOneCodeIsOneTooMany() {
		assertThat(check("a", "b", "a")).extracting(Problem::line, Problem::rule, (each) -> each.arguments()[0])
			.containsExactly(tuple(6, "twice", "a"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "needs", "excludes" })
	void anOptionNamesOthersAndNotItself(String key) {
		assertThat(check("a, %s: [a]".formatted(key))).singleElement().satisfies((problem) -> {
			assertThat(problem.rule()).isEqualTo("names-itself");
			assertThat(problem.arguments()).containsExactly("a", key);
		});
	}

	@Test
	void whatIsExcludedByWhatItNeedsCannotBeChosen() {
		assertThat(check("d, needs: [e]", "e, excludes: [d]"))
			.extracting(Problem::line, Problem::rule, (problem) -> List.of(problem.arguments()))
			.containsExactly(tuple(4, "never-together", List.of("d", "e", "d")));
	}

	@Test
	void whatNeedsTwoThatExcludeEachOtherCannotBeChosen() {
		assertThat(check("f, needs: [g, h]", "g, excludes: [h]", "h")).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(4, "never-together"));
	}

	@Test
	void whatExcludesSomethingFarBehindWhatItNeedsCannotBeChosen() {
		assertThat(check("i, needs: [j], excludes: [l]", "j, needs: [k]", "k, needs: [l]", "l"))
			.extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(4, "never-together"));
	}

	@Test
	void ofACircleThatExcludesOneOfItselfNothingCanBeChosen() {
		assertThat(check("m, needs: [n]", "n, needs: [o]", "o, needs: [m], excludes: [n]"))
			.extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(4, "never-together"), tuple(5, "never-together"), tuple(6, "never-together"));
	}

	@Test
	void whatCanBeChosenIsNoProblem() {
		assertThat(check("p, needs: [q]", "q, needs: [p, r]", "r", "s, excludes: [p, t]", "t, excludes: [s]",
				"u, needs: [s]"))
			.isEmpty();
	}

}
