package dev.keiyaku.form.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.Forms;
import dev.keiyaku.process.ProcessVariables;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
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

	private final SubmissionRules rules;

	private final SubmittedValues submitted;

	private final Map<String, Set<String>> variables;

	private final MessageSource messages;

	TaskSubmissionCheck(Forms forms, SubmissionRules rules, SubmittedValues submitted, List<ProcessVariables> variables,
			MessageSource messages) {
		this.forms = forms;
		this.rules = rules;
		this.submitted = submitted;
		this.variables = variables.stream()
			.collect(Collectors.toMap(ProcessVariables::processKey, ProcessVariables::allowed));
		this.messages = messages;
	}

	@EventListener(condition = "#task.eventName == 'complete'")
	void check(DelegateTask task) {
		UserTask element = task.getBpmnModelElementInstance();
		if (element == null || element.getCamundaFormRef() == null) {
			return;
		}
		Form form = this.forms.ofProcess(task.getProcessDefinitionId(), element.getCamundaFormRef());
		FormCheck check = this.rules.check(form, this.submitted.of(task), task.getExecution().getProcessBusinessKey());
		refuseForeignVariables(task, form);
		SubmittedValues.keep(task.getExecution(), form, check);
	}

	private void refuseForeignVariables(DelegateTask task, Form form) {
		String key = task.getProcessDefinitionId().split(":")[0];
		Set<String> known = this.variables.getOrDefault(key, Set.of());
		Set<String> foreign = new TreeSet<>(task.getExecution().getVariableNames());
		foreign.removeAll(task.getVariableNamesLocal());
		foreign.removeAll(known);
		foreign.removeAll(form.keys());
		if (!foreign.isEmpty()) {
			throw new BadUserRequestException(this.messages.getMessage("form.task.foreign",
					new Object[] { String.join(", ", foreign) }, getLocale()));
		}
	}

}
