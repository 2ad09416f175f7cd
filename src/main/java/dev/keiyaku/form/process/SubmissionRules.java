package dev.keiyaku.form.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.TaskFormRule;
import org.camunda.bpm.engine.BadUserRequestException;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import static org.springframework.context.i18n.LocaleContextHolder.getLocale;

/** The rules for what Tasklist submits: those of the form, then those of the domain. */
@Component
class SubmissionRules {

	private final FormValidator validator;

	private final Map<String, List<TaskFormRule>> rules;

	private final MessageSource messages;

	SubmissionRules(FormValidator validator, List<TaskFormRule> rules, MessageSource messages) {
		this.validator = validator;
		this.messages = messages;
		this.rules = rules.stream().collect(Collectors.groupingBy(TaskFormRule::formId));
	}

	/**
	 * @throws BadUserRequestException with what people read, when a rule is broken: a
	 * line for each field, which begins with its label, so that Tasklist can show it
	 * there ({@code form-messages.js})
	 */
	FormCheck check(Form form, Map<String, Object> values, String businessKey) {
		FormCheck check = this.validator.check(form, values, values);
		for (TaskFormRule rule : this.rules.getOrDefault(form.id(), List.of())) {
			check = rule.check(check, businessKey);
		}
		if (!check.passed()) {
			throw new BadUserRequestException(check.errors()
				.entrySet()
				.stream()
				.map((error) -> line(form, error.getKey(), error.getValue()))
				.collect(Collectors.joining("\n")));
		}
		return check;
	}

	private String line(Form form, String path, String message) {
		return form.label(path)
			.map((label) -> this.messages.getMessage("form.task.refused", new Object[] { label, message }, getLocale()))
			.orElse(message);
	}

}
