package dev.keiyaku.form.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.Forms;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.process.ProcessVariables;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import static org.springframework.context.i18n.LocaleContextHolder.getLocale;

/**
 * Checks what completes a user task that has a form, wherever it comes from: the values
 * against the form, the instance's variables against the process's own. The engine checks
 * neither. A violation keeps the task and shows its reason.
 */
@Component
class TaskSubmissionCheck {

	private final Forms forms;

	private final FormValidator validator;

	private final Map<String, Set<String>> variables;

	private final Map<String, List<TaskFormRule>> rules;

	private final MessageSource messages;

	private final ObjectMapper json;

	TaskSubmissionCheck(Forms forms, FormValidator validator, List<ProcessVariables> variables,
			List<TaskFormRule> rules, MessageSource messages, ObjectMapper json) {
		this.forms = forms;
		this.validator = validator;
		this.variables = variables.stream()
			.collect(Collectors.toMap(ProcessVariables::processKey, ProcessVariables::names));
		this.rules = rules.stream().collect(Collectors.groupingBy(TaskFormRule::formId));
		this.messages = messages;
		this.json = json;
	}

	@EventListener(condition = "#task.eventName == 'complete'")
	void check(DelegateTask task) {
		UserTask element = task.getBpmnModelElementInstance();
		if (element == null || element.getCamundaFormRef() == null) {
			return;
		}
		Form form = this.forms.ofProcess(task.getProcessDefinitionId(), element.getCamundaFormRef());
		Map<String, Object> values = values(task);
		FormCheck check = this.validator.check(form, values, values);
		for (TaskFormRule rule : this.rules.getOrDefault(form.id(), List.of())) {
			check = rule.check(check, task.getExecution().getProcessBusinessKey());
		}
		if (!check.passed()) {
			throw new BadUserRequestException(String.join(" ", check.errors().values()));
		}
		refuseForeignVariables(task, form);
		dropWhatTheFormHides(task, form, check);
	}

	/** A value that was sent for a hidden field has been set by the engine already. */
	private static void dropWhatTheFormHides(DelegateTask task, Form form, FormCheck check) {
		form.keys()
			.stream()
			.filter((key) -> !check.values().containsKey(key))
			.forEach(task.getExecution()::removeVariable);
	}

	private void refuseForeignVariables(DelegateTask task, Form form) {
		String key = task.getProcessDefinitionId().split(":")[0];
		Set<String> known = this.variables.get(key);
		if (known == null) {
			return;
		}
		Set<String> foreign = new TreeSet<>(task.getExecution().getVariableNames());
		foreign.removeAll(task.getVariableNamesLocal());
		foreign.removeAll(known);
		foreign.removeAll(form.keys());
		if (!foreign.isEmpty()) {
			throw new BadUserRequestException(this.messages.getMessage("form.task.foreign",
					new Object[] { String.join(", ", foreign) }, getLocale()));
		}
	}

	private Map<String, Object> values(DelegateTask task) {
		Map<String, Object> values = new LinkedHashMap<>();
		task.getVariableNames().forEach((name) -> values.put(name, plain(task.getVariableTyped(name, false))));
		return values;
	}

	private Object plain(TypedValue value) {
		if (value instanceof SerializableValue serialized) {
			try {
				return this.json.readValue(serialized.getValueSerialized(), Object.class);
			}
			catch (JsonProcessingException ex) {
				return null;
			}
		}
		Object plain = value.getValue();
		return (plain instanceof Number || plain instanceof Boolean || plain == null) ? plain : plain.toString();
	}

}
