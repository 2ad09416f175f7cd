package dev.keiyaku.form.process;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
