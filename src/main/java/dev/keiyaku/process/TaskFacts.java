package dev.keiyaku.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateTask;
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

	private final ObjectMapper json;

	TaskFacts(ObjectMapper json) {
		this.json = json;
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
	 * Names what the task is about on its card in the list: its public number and whose
	 * it is.
	 */
	public void name(DelegateTask task, String company) {
		task.setVariableLocal(SUBJECT, task.getExecution().getProcessBusinessKey() + " " + company);
	}

}
