package dev.keiyaku.process;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

import org.springframework.stereotype.Component;

/**
 * Puts what a clerk reads on a task's form beside the task: variables of the task alone,
 * which end with it and are never the process's.
 */
@Component
public class TaskFacts {

	/**
	 * What a desk's filter prints on a task's card: its public number and whose it is.
	 */
	static final String SUBJECT = "subject";

	private final ObjectMapper json;

	TaskFacts(ObjectMapper json) {
		this.json = json;
	}

	/** Shows a view on the task's form, and on its card whom it is about. */
	public void show(DelegateTask task, TaskView view) {
		values(view).forEach(task::setVariableLocal);
		task.setVariableLocal(SUBJECT, task.getExecution().getProcessBusinessKey() + " " + view.subject());
	}

	/** What a form finds of a view, by the names of its components. */
	Map<String, JsonValue> values(TaskView view) {
		Map<String, JsonValue> values = new LinkedHashMap<>();
		this.json.<JsonNode>valueToTree(view)
			.fields()
			.forEachRemaining(
					(fact) -> values.put(fact.getKey(), SpinValues.jsonValue(fact.getValue().toString()).create()));
		return values;
	}

}
