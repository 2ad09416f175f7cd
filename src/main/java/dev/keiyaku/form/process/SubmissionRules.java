package dev.keiyaku.form.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.TaskFormRule;
import org.camunda.bpm.engine.BadUserRequestException;

import org.springframework.stereotype.Component;

/** The rules for what Tasklist submits: those of the form, then those of the domain. */
@Component
class SubmissionRules {

	private final FormValidator validator;

	private final Map<String, List<TaskFormRule>> rules;

	SubmissionRules(FormValidator validator, List<TaskFormRule> rules) {
		this.validator = validator;
		this.rules = rules.stream().collect(Collectors.groupingBy(TaskFormRule::formId));
	}

	/**
	 * @throws BadUserRequestException with what people read, when a rule is broken
	 */
	FormCheck check(Form form, Map<String, Object> values, String businessKey) {
		FormCheck check = this.validator.check(form, values, values);
		for (TaskFormRule rule : this.rules.getOrDefault(form.id(), List.of())) {
			check = rule.check(check, businessKey);
		}
		if (!check.passed()) {
			throw new BadUserRequestException(String.join(" ", check.errors().values()));
		}
		return check;
	}

}
