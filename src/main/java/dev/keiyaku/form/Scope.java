package dev.keiyaku.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the expressions of a form read at one place: the form's data and, within a dynamic
 * list, the row. What reads a few words or numbers is evaluated once for all requests
 * that have the same; what reads whole lists or maps once for all rows that look the same
 * to it, while the data stay as they are: so many rows cost little more than few.
 */
final class Scope {

	/** What an expression reads where there is nothing, not even {@code null}. */
	private static final Object NOTHING = new Object();

	private static final KnownResults KNOWN = new KnownResults();

	private static final Map<String, String> SECOND_NAMES = Map.of("_this_", "this", "_parent_", "parent", "_i_", "i");

	private final Memory memory;

	private final Object row;

	private final Scope outer;

	private final List<Integer> positions;

	private Map<String, Object> variables;

	private Scope(Memory memory, Object row, Scope outer, List<Integer> positions) {
		this.memory = memory;
		this.row = row;
		this.outer = outer;
		this.positions = positions;
	}

	/**
	 * Returns the scope outside of all lists.
	 * @param data must not change while this scope and those of its rows are in use
	 * @param results what earlier data of the same form have come to
	 */
	static Scope of(Map<String, Object> data, Map<List<Object>, Object> results) {
		return new Scope(new Memory(data, results, new HashMap<>(), new IdentityHashMap<>()), data, null, List.of());
	}

	/**
	 * Returns the scope of a row of a list in this scope.
	 * @param index counted from 0
	 */
	Scope row(Object row, int index) {
		List<Integer> positions = new ArrayList<>(this.positions);
		positions.add(index + 1);
		return new Scope(this.memory, row, this, positions);
	}

	boolean isTrue(String expression) {
		return Boolean.TRUE.equals(evaluate(expression));
	}

	/**
	 * Returns the value of an expression of a form file.
	 * @param expression starts with {@code =}
	 */
	Object evaluate(String expression) {
		Feel.Expression parsed = Feel.expression(expression);
		List<Object> key = new ArrayList<>();
		key.add(expression);
		parsed.reads().forEach((read) -> addSeen(read, key));
		boolean here = key.stream().anyMatch(Same.class::isInstance);
		if (!here && parsed.isSteady() && KnownResults.keeps(key.subList(1, key.size()))) {
			return KNOWN.get(key, () -> Feel.evaluate(parsed, context(parsed)));
		}
		Map<List<Object>, Object> results = here ? this.memory.resultsHere : this.memory.results;
		if (!results.containsKey(key)) {
			results.put(key, Feel.evaluate(parsed, context(parsed)));
		}
		return results.get(key);
	}

	private void addSeen(Feel.Read read, List<Object> key) {
		Object value = at(variable(read.names().get(0)), read.names(), 1);
		if (!read.position().isEmpty()) {
			Object position = at(variable(read.position().get(0)), read.position(), 1);
			key.add(comparable(position));
			if (value instanceof List<?> list && position instanceof Integer one && one > 0 && one <= list.size()) {
				value = at(list.get(one - 1), read.within(), 0);
			}
		}
		key.add(comparable(value));
	}

	/** What lies at the end of a path, or as near to it as names lead. */
	private static Object at(Object start, List<String> path, int from) {
		Object value = start;
		for (int i = from; i < path.size() && value instanceof Map<?, ?> map; i++) {
			value = map.containsKey(path.get(i)) ? map.get(path.get(i)) : NOTHING;
		}
		return value;
	}

	private static Object comparable(Object value) {
		return (value instanceof Map<?, ?> || value instanceof List<?>) ? new Same(value) : value;
	}

	private Map<String, Object> context(Feel.Expression expression) {
		Map<String, Object> context = new HashMap<>();
		expression.variables().forEach((name) -> {
			Object value = variable(name);
			if (value != NOTHING) {
				context.put(name, this.memory.translated.computeIfAbsent(value, Feel::value));
			}
		});
		return context;
	}

	/** Data go before the row's own under its first names, as in form-js. */
	private Object variable(String name) {
		if (SECOND_NAMES.containsKey(name)) {
			return own(SECOND_NAMES.get(name));
		}
		return this.memory.data.containsKey(name) ? this.memory.data.get(name) : own(name);
	}

	private Object own(String name) {
		return switch (name) {
			case "this" -> this.row;
			case "parent" -> (this.outer != null) ? this.outer.variables() : null;
			case "i" -> this.positions;
			default -> NOTHING;
		};
	}

	/** All that can be read here. */
	private Map<String, Object> variables() {
		if (this.variables == null) {
			this.variables = new HashMap<>(this.memory.data);
			SECOND_NAMES.forEach((second, first) -> {
				this.variables.put(first, variable(first));
				this.variables.put(second, variable(second));
			});
		}
		return this.variables;
	}

	/**
	 * What all scopes of the same data share.
	 *
	 * @param results by the expression and what it reads, of other data too
	 * @param resultsHere of expressions that read whole maps and lists of these data
	 * @param translated values as the engine reads them
	 */
	private record Memory(Map<String, Object> data, Map<List<Object>, Object> results,
			Map<List<Object>, Object> resultsHere, Map<Object, Object> translated) {
	}

	/** A map or list, which is the same only as itself. */
	private record Same(Object value) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Same same && same.value == this.value;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this.value);
		}

	}

}
