package dev.keiyaku.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.stereotype.Component;

/**
 * Puts what a clerk reads on a task's form beside the task: variables of the task alone,
 * which end with it and are never the process's.
 */
@Component
public class TaskFacts {

	/** What a desk's filter prints on a task's card. */
	static final String SUBJECT = "subject";

	/** Tasks have 50. */
	private static final int OVERDUE_PRIORITY = 80;

	private final ObjectMapper json;

	private final TaskService tasks;

	private final Texts texts;

	TaskFacts(ObjectMapper json, TaskService tasks, Texts texts) {
		this.json = json;
		this.tasks = tasks;
		this.texts = texts;
	}

	/**
	 * @param name what the form calls them
	 * @param facts a map or a list of texts, numbers, lists and maps
	 */
	public void show(DelegateTask task, String name, Object facts) {
		try {
			task.setVariableLocal(name, SpinValues.jsonValue(this.json.writeValueAsString(facts)).create());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The facts of task %s are no JSON".formatted(task.getId()), ex);
		}
	}

	/**
	 * Marks a task whose deadline has passed: in the words of its card, and with a higher
	 * priority.
	 */
	public void markOverdue(Task task) {
		this.tasks.setPriority(task.getId(), OVERDUE_PRIORITY);
		this.tasks.setVariableLocal(task.getId(), SUBJECT,
				this.texts.of("process.task.overdue", this.tasks.getVariableLocal(task.getId(), SUBJECT)));
	}

	/**
	 * Names what the task is about on its card in the list: its public number and whose
	 * it is.
	 */
	public void name(DelegateTask task, String company) {
		task.setVariableLocal(SUBJECT, task.getExecution().getProcessBusinessKey() + " " + company);
	}

}
