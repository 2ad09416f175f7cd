package dev.keiyaku.purchase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.WizardAnswers;

import org.springframework.stereotype.Component;

/**
 * The form {@code order-questions}: what plans ask (store 4.1). Its n-th row is the n-th
 * question.
 */
@Component
public class QuestionsForm {

	private static final String ROWS = "planQuestions";

	private static final List<String> ANSWER_KEYS = List.of("requiredText", "optionalText", "requiredEmail",
			"optionalEmail", "requiredChoice", "optionalChoice", "requiredNumber", "optionalNumber");

	private final Texts texts;

	QuestionsForm(Texts texts) {
		this.texts = texts;
	}

	/** What the form reads. */
	public Map<String, Object> data(List<PurchaseItem> items) {
		Map<String, Long> often = items.stream()
			.collect(Collectors.groupingBy((item) -> item.line().planCode(), Collectors.counting()));
		return Map.of(ROWS, AskedQuestion.of(items).stream().map((asked) -> {
			PricedLine line = asked.item().line();
			return asked.row((often.get(line.planCode()) == 1) ? line.name() : this.texts.of("purchase.line-of-plan",
					line.name(), line.quantity(), line.unit(), this.texts.day(line.desiredStart())));
		}).toList());
	}

	/** Other texts for other questions: what was answered before is not about these. */
	public Stream<String> edition(List<PurchaseItem> items) {
		return AskedQuestion.of(items).stream().map(AskedQuestion::edition);
	}

	/** Reads what was answered; what was not is left out. */
	public List<Answer> answers(List<PurchaseItem> items, WizardAnswers answers) {
		Object rows = answers.form("order-questions").get(ROWS);
		Iterator<?> row = ((rows != null) ? (List<?>) rows : List.of()).iterator();
		List<Answer> all = new ArrayList<>();
		for (AskedQuestion asked : AskedQuestion.of(items)) {
			Map<?, ?> given = row.hasNext() ? (Map<?, ?>) row.next() : Map.of();
			ANSWER_KEYS.stream()
				.map(given::get)
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent((answer) -> all
					.add(new Answer(asked.item().plan().name(), asked.question().label(), text(answer))));
		}
		return all;
	}

	private static String text(Object answer) {
		return (answer instanceof BigDecimal number) ? number.toPlainString() : String.valueOf(answer);
	}

}
