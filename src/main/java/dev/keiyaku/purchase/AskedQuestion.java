package dev.keiyaku.purchase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.AskedWhen;
import dev.keiyaku.catalog.PlanQuestion;

/**
 * A plan's question to the customer: a row of the form {@code order-questions}.
 *
 * @param item whose plan asks
 * @param first whether it is the first one of its item
 * @param broughtUpBy the row, counted from 1, whose answer brings it up; empty when
 * everybody is asked
 */
record AskedQuestion(PurchaseItem item, PlanQuestion question, boolean first, OptionalInt broughtUpBy) {

	/**
	 * The questions in the order of the form's rows: by item, then as its plan asks them.
	 */
	static List<AskedQuestion> of(List<PurchaseItem> items) {
		List<AskedQuestion> asked = new ArrayList<>();
		for (PurchaseItem item : items) {
			List<PlanQuestion> questions = item.plan().questions();
			int before = asked.size();
			for (PlanQuestion question : questions) {
				asked.add(new AskedQuestion(item, question, asked.size() == before, row(questions, question, before)));
			}
		}
		return asked;
	}

	private static OptionalInt row(List<PlanQuestion> questions, PlanQuestion question, int before) {
		String other = question.askedWhen().map(AskedWhen::question).orElse(null);
		return IntStream.range(0, questions.size())
			.filter((position) -> questions.get(position).code().equals(other))
			.map((position) -> before + position + 1)
			.findFirst();
	}

	/**
	 * What the form reads of it.
	 * @param heading names the item
	 */
	Map<String, Object> row(String heading) {
		Map<String, Object> row = new HashMap<>();
		row.put("rowKey", "%d/%s/%x".formatted(this.item.lineId(), this.question.code(), edition().hashCode()));
		row.put("planName", heading);
		row.put("firstOfPlan", this.first);
		row.put("label", this.question.label());
		row.put("kind", this.question.kind().name());
		row.put("required", this.question.required());
		row.put("help", this.question.help());
		row.put("choices",
				this.question.choices().stream().map((choice) -> Map.of("label", choice, "value", choice)).toList());
		this.question.range().ifPresent((range) -> {
			row.put("minimum", range.minimum());
			row.put("maximum", range.maximum());
		});
		this.broughtUpBy.ifPresent((other) -> {
			row.put("askedAfter", other);
			row.put("askedWhen", this.question.askedWhen().map(AskedWhen::answer).orElseThrow());
		});
		return row;
	}

	/** Another text when it is another question: answers before were not about it. */
	String edition() {
		return this.question.label() + this.question.kind() + this.question.choices() + this.question.range()
				+ this.question.askedWhen();
	}

}
