package dev.keiyaku.rule.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.rule.RuleRefusedException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.KnowledgeRequirement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;

/**
 * What a decision table says, without how it is drawn and without its ids.
 *
 * @param languages the expression languages that its cells name, and the one of those
 * that name none
 */
record Sheet(HitPolicy hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows, Set<String> languages) {

	/** More than any table that people read. */
	private static final int MOST_LETTERS = 300_000;

	/**
	 * A column.
	 *
	 * @param id the element's
	 * @param name what is asked of an input, the variable of an output
	 * @param values those that an output may have, as the table writes them; empty when
	 * it does not say
	 */
	record Column(String id, String label, String name, String type, List<String> values) {

		boolean isNumber() {
			return Set.of("integer", "long", "double", "number").contains(this.type);
		}

	}

	/** A row: a cell for each column, empty where it says nothing. */
	record Row(String description, List<String> inputs, List<String> outputs) {
	}

	/**
	 * Reads a table.
	 * @param key of the decision, which is all that there is to be
	 * @throws RuleRefusedException when it is no DMN, or has anything beside the table
	 */
	static Sheet of(String key, String xml) {
		DmnModelInstance model = read(xml);
		Collection<DrgElement> parts = model.getModelElementsByType(DrgElement.class);
		if (parts.size() != 1 || !(parts.iterator().next() instanceof Decision decision)
				|| !key.equals(decision.getId()) || !(decision.getExpression() instanceof DecisionTable table)
				|| !model.getModelElementsByType(InformationRequirement.class).isEmpty()
				|| !model.getModelElementsByType(KnowledgeRequirement.class).isEmpty()) {
			throw new RuleRefusedException("not-one-table");
		}
		if (!isWhole(table)) {
			throw new RuleRefusedException("not-one-table");
		}
		return new Sheet(table.getHitPolicy(), table.getInputs().stream().map(Sheet::column).toList(),
				table.getOutputs().stream().map(Sheet::column).toList(),
				table.getRules().stream().map(Sheet::row).toList(), languages(model));
	}

	/** Whether each column asks something, and each row has a cell for each of them. */
	private static boolean isWhole(DecisionTable table) {
		return table.getInputs().stream().allMatch((input) -> input.getInputExpression() != null) && table.getRules()
			.stream()
			.allMatch((rule) -> rule.getInputEntries().size() == table.getInputs().size()
					&& rule.getOutputEntries().size() == table.getOutputs().size());
	}

	static DmnModelInstance read(String xml) {
		if (xml.length() > MOST_LETTERS || xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
			throw new RuleRefusedException("unreadable");
		}
		try {
			return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
		}
		catch (ModelException ex) {
			throw new RuleRefusedException("unreadable");
		}
	}

	private static Column column(Input input) {
		return new Column(input.getId(), input.getLabel(), text(input.getInputExpression().getText()),
				input.getInputExpression().getTypeRef(), List.of());
	}

	private static Column column(Output output) {
		List<String> values = (output.getOutputValues() != null)
				? Arrays.stream(text(output.getOutputValues().getText()).split(",")).map(String::strip).toList()
				: List.of();
		return new Column(output.getId(), output.getLabel(), output.getName(), output.getTypeRef(), values);
	}

	private static Row row(Rule rule) {
		return new Row((rule.getDescription() != null) ? rule.getDescription().getTextContent().strip() : "",
				rule.getInputEntries().stream().map((entry) -> text(entry.getText())).toList(),
				rule.getOutputEntries().stream().map((entry) -> text(entry.getText())).toList());
	}

	private static Set<String> languages(DmnModelInstance model) {
		return Stream
			.of(Stream.of(model.getDefinitions().getExpressionLanguage()),
					model.getModelElementsByType(LiteralExpression.class)
						.stream()
						.map(LiteralExpression::getExpressionLanguage),
					model.getModelElementsByType(UnaryTests.class).stream().map(UnaryTests::getExpressionLanguage))
			.flatMap((languages) -> languages)
			.filter((language) -> language != null && !language.isBlank())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static String text(Text text) {
		return Optional.ofNullable(text).map(Text::getTextContent).orElse("").strip();
	}

	/** Whether it says the same, whatever the ids. */
	boolean saysTheSameAs(Sheet other) {
		return this.hitPolicy == other.hitPolicy && this.rows.equals(other.rows)
				&& names(this.inputs).equals(names(other.inputs)) && names(this.outputs).equals(names(other.outputs));
	}

	static List<String> names(List<Column> columns) {
		return columns.stream().map(Column::name).toList();
	}

}
