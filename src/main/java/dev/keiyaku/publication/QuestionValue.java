package dev.keiyaku.publication;

import java.util.List;
import java.util.Optional;

import dev.keiyaku.catalog.AnswerRange;
import dev.keiyaku.catalog.AskedWhen;
import dev.keiyaku.catalog.PlanQuestion;

/**
 * A question of a plan as a text writes it.
 *
 * @param range what is taken; empty when everything is that its kind takes
 */
record QuestionValue(String code, String label, PlanQuestion.Kind kind, boolean required, String help,
		List<String> choices, Optional<AnswerRange> range, Optional<AskedWhen> askedWhen) {

	static QuestionValue of(PlanQuestion question) {
		return new QuestionValue(question.code(), question.label(), question.kind(), question.required(),
				question.help(), List.copyOf(question.choices()),
				question.range().filter((range) -> !question.kind().widest().equals(Optional.of(range))),
				question.askedWhen());
	}

	PlanQuestion question() {
		PlanQuestion question = new PlanQuestion(this.code, this.label, this.kind, this.required, this.help,
				this.choices);
		this.range.ifPresent(question::within);
		this.askedWhen.ifPresent(question::askedWhen);
		return question;
	}

}
