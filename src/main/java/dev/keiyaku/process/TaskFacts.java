package dev.keiyaku.process;

import com.fasterxml.jackson.databind.JsonNode;
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

	/** Shows a view on the task's form, and on its card whom it is about. */
	public void show(DelegateTask task, TaskView view) {
		this.json.<JsonNode>valueToTree(view)
			.fields()
			.forEachRemaining(fact -> show(task, fact.getKey(), fact.getValue()));
		name(task, view.subject());
	}

	/**
	 * @param name what the form calls them
	 * @param facts texts, numbers, lists and records
	 */
	public void show(DelegateTask task, String name, Object facts) {
		JsonNode tree = this.json.valueToTree(facts);
		task.setVariableLocal(name, SpinValues.jsonValue(tree.toString()).create());
	}

	/**
	 * Names what the task is about on its card in the list: its public number and whose
	 * it is.
	 */
	public void name(DelegateTask task, String company) {
		task.setVariableLocal(SUBJECT, task.getExecution().getProcessBusinessKey() + " " + company);
	}

}
