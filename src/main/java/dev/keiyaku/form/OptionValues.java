package dev.keiyaku.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The values that may be picked in a choice. */
final class OptionValues {

	private OptionValues() {
	}

	/**
	 * Returns the values of a choice's options.
	 * @param initial what the form starts with, where {@code valuesKey} points to
	 * @param scope what {@code valuesExpression} reads
	 */
	static List<Object> of(Component.Options options, Map<String, Object> initial, Scope scope) {
		return source(options, initial, scope).stream().map(OptionValues::value).filter(Objects::nonNull).toList();
	}

	/** What the option of that value is called; empty where there is none. */
	static Optional<String> label(Component.Options options, Map<String, Object> initial, Scope scope, Object value) {
		return source(options, initial, scope).stream()
			.filter((option) -> value(option) != null && isSame(value(option), value))
			.map((option) -> (option instanceof Map<?, ?> map && map.get("label") instanceof String label) ? label
					: value(option).toString())
			.findFirst();
	}

	private static List<?> source(Component.Options options, Map<String, Object> initial, Scope scope) {
		Object source;
		if (options.key() != null) {
			source = initial.get(options.key());
		}
		else {
			source = (options.expression() != null) ? scope.evaluate(options.expression()) : options.values();
		}
		return (source instanceof List<?> list) ? list : List.of();
	}

	private static Object value(Object option) {
		Object value = (option instanceof Map<?, ?> map) ? map.get("value") : option;
		boolean allowed = value instanceof Number || value instanceof Boolean
				|| (value instanceof String text && !text.isEmpty());
		return allowed ? value : null;
	}

	static boolean contains(List<Object> values, Object picked) {
		return values.stream().anyMatch((value) -> isSame(value, picked));
	}

	private static boolean isSame(Object one, Object other) {
		if (one instanceof Number && other instanceof Number) {
			return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
		}
		return one.equals(other);
	}

}
