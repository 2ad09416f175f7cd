package dev.keiyaku.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.keiyaku.catalog.AnswerRange;
import dev.keiyaku.catalog.AskedWhen;
import dev.keiyaku.catalog.PlanQuestion;

/** Reads what a plan asks, in its order. */
final class QuestionReader {

	private static final Set<String> FIELDS = new LinkedHashSet<>(
			List.of("code", "label", "kind", "required", "help", "choices", "minimum", "maximum", "when"));

	private static final Set<String> CONDITION_FIELDS = new LinkedHashSet<>(List.of("question", "answer"));

	private final ValueReader values;

	private final Problems problems;

	QuestionReader(ValueReader values, Problems problems) {
		this.values = values;
		this.problems = problems;
	}

	List<QuestionValue> questions(List<Entry> entries) {
		List<QuestionValue> questions = new ArrayList<>();
		List<PlanQuestion> earlier = new ArrayList<>();
		for (Entry entry : entries) {
			int before = this.problems.count();
			Map<String, Entry> fields = entry.fields(FIELDS, this.problems);
			QuestionValue value = question(entry, fields);
			if (this.problems.count() == before) {
				PlanQuestion question = value.question();
				if (!question.canFollow(earlier)) {
					this.problems.add(fields.get("when").line(), "condition",
							value.askedWhen().orElseThrow().question(), value.askedWhen().orElseThrow().answer());
				}
				earlier.add(question);
			}
			questions.add(value);
		}
		return questions;
	}

	private QuestionValue question(Entry entry, Map<String, Entry> fields) {
		PlanQuestion.Kind kind = this.values.oneOf(PlanQuestion.Kind.class, ValueReader.at(fields, "kind", entry),
				"kind");
		List<String> choices = fields.containsKey("choices") ? this.values.texts(fields.get("choices"), "choices", 50)
				: List.of();
		if (kind != null && (kind == PlanQuestion.Kind.CHOICE) == choices.isEmpty()) {
			this.problems.add(entry.line(), "choices");
		}
		Boolean required = fields.containsKey("required") ? this.values.flag(fields.get("required"), "required")
				: Boolean.FALSE;
		String help = fields.containsKey("help")
				? this.values.text(fields.get("help"), "help", ValueReader.LONGEST_HELP) : "";
		return new QuestionValue(this.values.code(ValueReader.at(fields, "code", entry)),
				this.values.text(ValueReader.at(fields, "label", entry), "label", 200), kind,
				Boolean.TRUE.equals(required), help, choices, range(kind, fields), condition(fields));
	}

	/** Where only one end is given, the other one is that of the kind. */
	private Optional<AnswerRange> range(PlanQuestion.Kind kind, Map<String, Entry> fields) {
		Entry given = fields.getOrDefault("maximum", fields.get("minimum"));
		if (kind == null || given == null) {
			return Optional.empty();
		}
		if (kind.widest().isEmpty()) {
			this.problems.add(given.line(), "range");
			return Optional.empty();
		}
		AnswerRange widest = kind.widest().get();
		Integer minimum = end(fields, "minimum", widest.minimum(), widest.maximum());
		Integer maximum = end(fields, "maximum", widest.maximum(), widest.maximum());
		if (minimum == null || maximum == null) {
			return Optional.empty();
		}
		if (maximum < Math.max(1, minimum)) {
			this.problems.add(given.line(), "range-order");
			return Optional.empty();
		}
		return Optional.of(new AnswerRange(minimum, maximum)).filter((range) -> !range.equals(widest));
	}

	private Integer end(Map<String, Entry> fields, String key, int otherwise, int largest) {
		return fields.containsKey(key) ? this.values.number(fields.get(key), key, largest) : Integer.valueOf(otherwise);
	}

	private Optional<AskedWhen> condition(Map<String, Entry> fields) {
		Entry when = fields.get("when");
		if (when == null) {
			return Optional.empty();
		}
		Map<String, Entry> parts = when.fields(CONDITION_FIELDS, this.problems);
		if (!when.isMap()) {
			return Optional.empty();
		}
		return Optional.of(new AskedWhen(this.values.code(ValueReader.at(parts, "question", when)),
				this.values.text(ValueReader.at(parts, "answer", when), "answer", 100)));
	}

}
