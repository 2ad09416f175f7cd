package dev.keiyaku.form.process;

import java.util.Set;
import java.util.TreeSet;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.Forms;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import static org.springframework.context.i18n.LocaleContextHolder.getLocale;

/**
 * Checks what starts a process by its form, as {@link TaskSubmissionCheck} does for
 * tasks. A start event with a form names it as its listener: the engine tells of starts
 * in no other way.
 */
@Component
class StartSubmissionCheck implements ExecutionListener {

	private final Forms forms;

	private final SubmissionRules rules;

	private final SubmittedValues submitted;

	private final MessageSource messages;

	StartSubmissionCheck(Forms forms, SubmissionRules rules, SubmittedValues submitted, MessageSource messages) {
		this.forms = forms;
		this.rules = rules;
		this.submitted = submitted;
		this.messages = messages;
	}

	@Override
	public void notify(DelegateExecution execution) {
		StartEvent event = (StartEvent) execution.getBpmnModelElementInstance();
		Form form = this.forms.ofProcess(execution.getProcessDefinitionId(), event.getCamundaFormRef());
		FormCheck check = this.rules.check(form, this.submitted.of(execution), execution.getProcessBusinessKey());
		Set<String> foreign = new TreeSet<>(execution.getVariableNames());
		foreign.removeAll(form.keys());
		if (!foreign.isEmpty()) {
			throw new BadUserRequestException(this.messages.getMessage("form.task.foreign",
					new Object[] { String.join(", ", foreign) }, getLocale()));
		}
		SubmittedValues.keep(execution, form, check);
	}

}
