package dev.keiyaku.catalog.publication;

import java.util.List;

import dev.keiyaku.catalog.PlanQuestion;

/** A question of a plan as a text writes it. */
record QuestionValue(String code, String label, PlanQuestion.Kind kind, boolean required, String help,
		List<String> choices) {

	static QuestionValue of(PlanQuestion question) {
		return new QuestionValue(question.code(), question.label(), question.kind(), question.required(),
				question.help(), List.copyOf(question.choices()));
	}

	PlanQuestion question() {
		return new PlanQuestion(this.code, this.label, this.kind, this.required, this.help, this.choices);
	}

}
