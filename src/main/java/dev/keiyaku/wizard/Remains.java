package dev.keiyaku.wizard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.Json;

/**
 * What remains of a form's answers when their subject changes: those of a row stay with
 * the row, wherever it stands now and whatever stands beside it, and so does a consent
 * that was given there. Rows that have no identity are answered anew, and so are consents
 * outside of rows.
 *
 * @param values what remains
 * @param handedIn whether the form needs not be handed in anew, if it was
 * @param lost whether anything is asked again that had been given
 */
record Remains(Map<String, Object> values, boolean handedIn, boolean lost) {

	/**
	 * Where the data of a form name a row, by a text that is another one for another row
	 * and for other questions.
	 */
	static final String ROW_KEY = "rowKey";

	/**
	 * Returns what remains.
	 * @param answers rows are named as {@link #named} says
	 * @param data what the form reads from now on
	 */
	static Remains of(Form form, Map<String, Object> answers, Map<String, Object> data) {
		Map<String, Object> values = form.withoutConsents(answers);
		if (!form.hasRows()) {
			return new Remains(values, true, !Objects.equals(given(values), given(answers)));
		}
		boolean handedIn = true;
		boolean lost = false;
		for (Map.Entry<String, Object> list : answers.entrySet()) {
			if (list.getValue() instanceof List<?> rows) {
				Map<Object, Object> before = new HashMap<>();
				rows.forEach((row) -> before.put(key(row), row));
				List<Object> after = new ArrayList<>();
				for (Object row : rows(data.get(list.getKey()))) {
					Object kept = (key(row) != null) ? before.get(key(row)) : null;
					handedIn &= kept != null;
					after.add((kept != null) ? kept : new LinkedHashMap<>());
				}
				lost |= !after.isEmpty() && rows.stream().anyMatch((row) -> key(row) == null && given(row) != null);
				values.put(list.getKey(), after);
			}
		}
		return new Remains(values, handedIn, lost);
	}

	/** Returns answers with the names of their rows, as the data have them. */
	static Map<String, Object> named(Map<String, Object> answers, Map<String, Object> data) {
		Map<String, Object> named = new LinkedHashMap<>(answers);
		named.replaceAll((name, value) -> {
			List<Object> rows = new ArrayList<>();
			List<?> given = rows(value);
			List<?> shown = rows(data.get(name));
			for (int i = 0; i < given.size(); i++) {
				Object key = (i < shown.size()) ? key(shown.get(i)) : null;
				if (key == null || !(given.get(i) instanceof Map<?, ?> row)) {
					return value;
				}
				Map<String, Object> own = new LinkedHashMap<>(Json.object(row));
				own.put(ROW_KEY, key);
				rows.add(own);
			}
			return (value instanceof List<?>) ? rows : value;
		});
		return named;
	}

	private static List<?> rows(Object value) {
		return (value instanceof List<?> rows) ? rows : List.of();
	}

	private static Object key(Object row) {
		return (row instanceof Map<?, ?> map) ? map.get(ROW_KEY) : null;
	}

	/** Returns a value without what is empty in it; {@code null} when nothing is left. */
	private static Object given(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> given = new LinkedHashMap<>();
			map.forEach((key, child) -> {
				if (given(child) != null) {
					given.put(key, given(child));
				}
			});
			return given.isEmpty() ? null : given;
		}
		if (value instanceof List<?> list) {
			List<?> given = list.stream().map(Remains::given).filter(Objects::nonNull).toList();
			return given.isEmpty() ? null : given;
		}
		return (Boolean.FALSE.equals(value) || "".equals(value)) ? null : value;
	}

}
