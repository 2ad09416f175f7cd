package dev.keiyaku.process;

import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * Behind every task of a diagram that marks a user task whose deadline has passed: in the
 * words of its card, and with a higher priority. Input parameter: {@code task}, the user
 * task's id; without it, all that are open in the instance.
 */
@Component
class MarkOverdue implements JavaDelegate {

	static final String TASK = "task";

	/** Tasks have 50. */
	private static final int PRIORITY = 80;

	private final TaskService tasks;

	private final Texts texts;

	MarkOverdue(TaskService tasks, Texts texts) {
		this.tasks = tasks;
		this.texts = texts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		TaskQuery open = this.tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId());
		if (execution.hasVariableLocal(TASK)) {
			open.taskDefinitionKey((String) execution.getVariableLocal(TASK));
		}
		open.list().forEach(this::mark);
	}

	private void mark(Task task) {
		this.tasks.setPriority(task.getId(), PRIORITY);
		this.tasks.setVariableLocal(task.getId(), TaskFacts.SUBJECT,
				this.texts.of("process.task.overdue", this.tasks.getVariableLocal(task.getId(), TaskFacts.SUBJECT)));
	}

}
