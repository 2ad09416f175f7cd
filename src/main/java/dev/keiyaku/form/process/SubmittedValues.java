package dev.keiyaku.form.process;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

import org.springframework.stereotype.Component;

/** The variables of a task or an instance as a form knows them: plain JSON values. */
@Component
class SubmittedValues {

	private final ObjectMapper json;

	SubmittedValues(ObjectMapper json) {
		this.json = json;
	}

	Map<String, Object> of(VariableScope scope) {
		Map<String, Object> values = new LinkedHashMap<>();
		scope.getVariableNames().forEach((name) -> values.put(name, plain(scope.getVariableTyped(name, false))));
		return values;
	}

	/**
	 * Has the engine keep what was checked of what it has set already: texts as the store
	 * writes them, and nothing of fields that are hidden. What only stands beside a task
	 * is not set for the instance.
	 */
	static void keep(VariableScope scope, Form form, FormCheck check) {
		for (String key : form.keys()) {
			Object value = check.values().get(key);
			if (value == null) {
				scope.removeVariable(key);
			}
			else if (value instanceof String && scope.getVariable(key) instanceof String set && !value.equals(set)) {
				scope.setVariable(key, value);
			}
		}
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
