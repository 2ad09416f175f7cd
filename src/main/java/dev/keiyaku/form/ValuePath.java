package dev.keiyaku.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a field's value lives in nested maps and lists.
 *
 * @param steps names ({@link String}) and positions of rows ({@link Integer})
 */
record ValuePath(List<Object> steps) {

	static final ValuePath ROOT = new ValuePath(List.of());

	ValuePath then(List<?> more) {
		List<Object> steps = new ArrayList<>(this.steps);
		steps.addAll(more);
		return new ValuePath(List.copyOf(steps));
	}

	ValuePath row(int index) {
		return then(List.of(index));
	}

	/** Returns the value, or {@code null} when any step leads nowhere. */
	Object in(Map<String, Object> values) {
		Object current = values;
		for (Object step : this.steps) {
			if (step instanceof Integer index) {
				current = (current instanceof List<?> rows && index < rows.size()) ? rows.get(index) : null;
			}
			else {
				current = (current instanceof Map<?, ?> map) ? map.get(step) : null;
			}
		}
		return current;
	}

	/**
	 * Sets the value, making the maps and lists on the way; {@code null} removes it.
	 */
	void set(Map<String, Object> values, Object value) {
		if (value == null) {
			parent(values).remove(last());
		}
		else {
			parent(values).put(last(), value);
		}
	}

	/** Sets the value to {@code null}, which tells that it was emptied. */
	void empty(Map<String, Object> values) {
		parent(values).put(last(), null);
	}

	private String last() {
		return (String) this.steps.get(this.steps.size() - 1);
	}

	private Map<String, Object> parent(Map<String, Object> values) {
		Object current = values;
		for (int i = 0; i < this.steps.size() - 1; i++) {
			current = child(current, this.steps.get(i), this.steps.get(i + 1) instanceof Integer);
		}
		return Json.object(current);
	}

	@SuppressWarnings("unchecked")
	private static Object child(Object parent, Object step, boolean list) {
		Object child;
		if (step instanceof Integer index) {
			List<Object> rows = (List<Object>) parent;
			while (rows.size() <= index) {
				rows.add(new LinkedHashMap<>());
			}
			child = rows.get(index);
			if (!(child instanceof Map<?, ?>)) {
				child = new LinkedHashMap<String, Object>();
				rows.set(index, child);
			}
			return child;
		}
		Map<String, Object> map = Json.object(parent);
		child = map.get(step);
		if (list ? !(child instanceof List<?>) : !(child instanceof Map<?, ?>)) {
			child = list ? new ArrayList<>() : new LinkedHashMap<String, Object>();
			map.put((String) step, child);
		}
		return child;
	}

	/** Returns the path as people's tools write it: {@code planQuestions[0].answer}. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (Object step : this.steps) {
			if (step instanceof Integer) {
				text.append('[').append(step).append(']');
			}
			else {
				text.append(text.isEmpty() ? "" : ".").append(step);
			}
		}
		return text.toString();
	}

}
