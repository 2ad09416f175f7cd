package dev.keiyaku.publication;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is true of a thing, field by field: texts, numbers, days, lists of values. */
final class Values {

	private final Map<Field, Object> values = new EnumMap<>(Field.class);

	static Values of(Values other) {
		Values copy = new Values();
		copy.values.putAll(other.values);
		return copy;
	}

	Values with(Field field, Object value) {
		this.values.put(field, value);
		return this;
	}

	boolean has(Field field) {
		return this.values.containsKey(field);
	}

	Object get(Field field) {
		return this.values.get(field);
	}

	String text(Field field) {
		return (String) this.values.get(field);
	}

	int number(Field field) {
		return (Integer) this.values.get(field);
	}

	boolean flag(Field field) {
		return Boolean.TRUE.equals(this.values.getOrDefault(field, field.usual()));
	}

	/** Whether it need not be said: nothing, none, or as usual. */
	boolean isDefault(Field field) {
		Object value = this.values.get(field);
		return value == null || value.equals(field.usual()) || value instanceof List<?> list && list.isEmpty();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Values values && this.values.equals(values.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	@SuppressWarnings("unchecked")
	<T> List<T> list(Field field) {
		return (List<T>) this.values.getOrDefault(field, List.of());
	}

}
