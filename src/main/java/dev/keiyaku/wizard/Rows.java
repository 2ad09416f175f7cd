package dev.keiyaku.wizard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.Json;

/**
 * The answers to a form in the rows that it shows now. An answer belongs to its row,
 * wherever that stands and whatever stands beside it; rows that the form does not show
 * (any more) keep theirs in the draft until the form is kept again. Rows within rows
 * belong to the outer one.
 *
 * @param answers row by row as the form shows them, empty for new rows
 * @param known whether there was an answer for each row that has a name
 */
record Rows(Map<String, Object> answers, boolean known) {

	/**
	 * Where the data of a form name a row, by a text that is another one for another row
	 * and for other questions.
	 */
	static final String KEY = "rowKey";

	/**
	 * Puts answers into the rows that they are about.
	 * @param answers with rows named as {@link #named} says
	 * @param data what the form reads now; lists whose rows it does not name are left as
	 * they are
	 */
	static Rows of(Form form, Map<String, Object> answers, Map<String, Object> data) {
		Map<String, Object> placed = new LinkedHashMap<>(answers);
		boolean known = true;
		for (String list : form.lists()) {
			List<?> shown = rows(data.get(list));
			if (shown.stream().allMatch((row) -> key(row) != null)) {
				Map<Object, Object> before = new HashMap<>();
				rows(answers.get(list)).forEach((row) -> before.put(key(row), row));
				known &= shown.stream().allMatch((row) -> before.containsKey(key(row)));
				placed.put(list,
						shown.stream().map((row) -> before.getOrDefault(key(row), new LinkedHashMap<>())).toList());
			}
		}
		return new Rows(placed, known);
	}

	/** Returns answers with the names of their rows, as the data have them. */
	static Map<String, Object> named(Form form, Map<String, Object> answers, Map<String, Object> data) {
		Map<String, Object> named = new LinkedHashMap<>(answers);
		for (String list : form.lists()) {
			List<?> given = rows(answers.get(list));
			List<?> shown = rows(data.get(list));
			List<Object> rows = new ArrayList<>();
			for (int i = 0; i < given.size(); i++) {
				Map<String, Object> row = new LinkedHashMap<>(Json.object(given.get(i)));
				Object key = (i < shown.size()) ? key(shown.get(i)) : null;
				if (key != null) {
					row.put(KEY, key);
				}
				rows.add(row);
			}
			if (answers.containsKey(list)) {
				named.put(list, rows);
			}
		}
		return named;
	}

	/** Returns a text that is another one when the form shows other rows. */
	static String fingerprint(Form form, Map<String, Object> data) {
		List<String> lists = form.lists().stream().sorted().toList();
		return lists.isEmpty() ? "" : Digest
			.of(lists.stream().map((list) -> rows(data.get(list)).stream().map(Rows::key).toList()).toList());
	}

	static List<?> rows(Object value) {
		return (value instanceof List<?> rows) ? rows : List.of();
	}

	/** Returns a row's name, or {@code null} when it has none. */
	static Object key(Object row) {
		return (row instanceof Map<?, ?> map) ? map.get(KEY) : null;
	}

}
