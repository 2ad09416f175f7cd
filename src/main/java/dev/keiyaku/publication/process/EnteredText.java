package dev.keiyaku.publication.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

import org.springframework.stereotype.Component;

/**
 * A text on a task's form, whether the form sent it as a text or, because it was shown as
 * one of the facts, as JSON.
 */
@Component
class EnteredText {

	private final ObjectMapper json;

	EnteredText(ObjectMapper json) {
		this.json = json;
	}

	String of(DelegateTask task, String name) {
		TypedValue value = task.getVariableTyped(name, false);
		if (!(value instanceof SerializableValue serialized)) {
			return (String) value.getValue();
		}
		try {
			return this.json.readValue(serialized.getValueSerialized(), String.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("%s of task %s is no text".formatted(name, task.getId()), ex);
		}
	}

}
