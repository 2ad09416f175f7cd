package dev.keiyaku.rule.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keiyaku.rule.RuleRefusedException;
import dev.keiyaku.rule.process.Sheet.Column;
import dev.keiyaku.rule.process.Sheet.Row;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;

import org.springframework.stereotype.Component;

/**
 * What a table that owners have edited keeps to, so that its process can go on whatever
 * comes: it asks what the process tells and nothing else, answers what the process knows,
 * has an answer for every case, and its cells can be computed and reach nothing of the
 * store. What the release of the store has is the measure.
 */
@Component
class SheetRules {

	private static final Set<String> LANGUAGES = Set.of("feel", DmnModelConstants.FEEL_NS, DmnModelConstants.FEEL12_NS,
			DmnModelConstants.FEEL13_NS, DmnModelConstants.FEEL14_NS, DmnModelConstants.FEEL15_NS);

	/** What cells may call without quotes. */
	private static final Set<String> WORDS = Set.of("not", "null", "true", "false", "and", "or", "in");

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

	private static final Pattern WORD = Pattern.compile("[\\p{L}_]\\w*", Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern GROUPED_DIGITS = Pattern.compile("\\d[,，]\\d{3}(?!\\d)");

	/** With it a text goes on behind a quote. */
	private static final String ESCAPE = "\\";

	private static final String BLANK = "-";

	private final FeelEngine feel;

	SheetRules() {
		DefaultDmnEngineConfiguration engine = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		engine.buildEngine();
		this.feel = engine.getFeelEngine();
	}

	/**
	 * @throws RuleRefusedException with what is wrong and where
	 */
	void check(Sheet edited, Sheet released) {
		refuse(!LANGUAGES.containsAll(edited.languages()), "language");
		refuse(edited.hitPolicy() != released.hitPolicy(), "hit-policy");
		checkInputs(edited, released);
		checkOutputs(edited, released);
		refuse(edited.rows().isEmpty()
				|| !edited.rows().get(edited.rows().size() - 1).inputs().stream().allMatch(SheetRules::isBlank),
				"last-row");
		for (int row = 0; row < edited.rows().size(); row++) {
			checkRow(edited, released, row);
		}
	}

	private static void checkInputs(Sheet edited, Sheet released) {
		Map<String, Column> known = byName(released.inputs());
		List<String> asked = Sheet.names(edited.inputs());
		edited.inputs()
			.forEach((column) -> refuse(
					!known.containsKey(column.name()) || !known.get(column.name()).type().equals(column.type()),
					"input", column.label(), labels(released.inputs())));
		refuse(new HashSet<>(asked).size() < asked.size(), "input-twice");
	}

	private static void checkOutputs(Sheet edited, Sheet released) {
		List<String> wanted = released.outputs().stream().map((column) -> column.name() + column.type()).toList();
		refuse(!edited.outputs().stream().map((column) -> column.name() + column.type()).toList().equals(wanted),
				"outputs", labels(released.outputs()));
	}

	private void checkRow(Sheet edited, Sheet released, int index) {
		Row row = edited.rows().get(index);
		for (int column = 0; column < edited.inputs().size(); column++) {
			checkCell(row.inputs().get(column), edited.inputs().get(column), index + 1);
		}
		for (int column = 0; column < released.outputs().size(); column++) {
			Column answer = released.outputs().get(column);
			refuse(!answer.values().contains(row.outputs().get(column)), "answer", index + 1, answer.label(),
					String.join("、", answer.values()));
		}
	}

	/**
	 * Without quotes a text is a name of which nothing is known, and never matches;
	 * beside a number it is a unit.
	 */
	private void checkCell(String cell, Column column, int row) {
		if (isBlank(cell)) {
			return;
		}
		boolean words = cell.contains(ESCAPE) || WORD.matcher(QUOTED.matcher(cell).replaceAll(" "))
			.results()
			.anyMatch((word) -> !WORDS.contains(word.group()));
		refuse(column.isNumber() && (words || GROUPED_DIGITS.matcher(cell).find()), "cell-digits", row, column.label(),
				cell);
		refuse(words, "cell-words", row, column.label(), cell);
		try {
			this.feel.evaluateSimpleUnaryTests(cell, column.name(),
					Variables.putValue(column.name(), example(column)).asVariableContext());
		}
		catch (FeelException ex) {
			throw new RuleRefusedException("cell", row, column.label(), cell);
		}
	}

	private static Object example(Column column) {
		if (column.isNumber()) {
			return 1L;
		}
		return "boolean".equals(column.type()) ? (Object) Boolean.TRUE : "x";
	}

	private static boolean isBlank(String cell) {
		return cell.isEmpty() || cell.equals(BLANK);
	}

	private static Map<String, Column> byName(List<Column> columns) {
		return columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
	}

	private static String labels(List<Column> columns) {
		return columns.stream().map(Column::label).collect(Collectors.joining("、"));
	}

	private static void refuse(boolean wrong, String reason, Object... arguments) {
		if (wrong) {
			throw new RuleRefusedException(reason, arguments);
		}
	}

}
