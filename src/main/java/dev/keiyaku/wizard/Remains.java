package dev.keiyaku.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.keiyaku.form.Form;

/**
 * What remains of a form's answers when their subject changes: those of a row that has a
 * name, and a consent that was given there. Rows that have none are answered anew, and so
 * are consents outside of rows.
 *
 * @param values what remains
 * @param handedIn whether the form needs not be handed in anew, if it was; rows may want
 * it yet ({@link Rows#known})
 * @param lost whether anything is asked again that had been given
 */
record Remains(Map<String, Object> values, boolean handedIn, boolean lost) {

	/**
	 * Returns what remains.
	 * @param answers rows are named as {@link Rows#named} says
	 * @param data what the form reads from now on
	 */
	static Remains of(Form form, Map<String, Object> answers, Map<String, Object> data) {
		Map<String, Object> values = form.withoutConsents(answers);
		if (form.lists().isEmpty()) {
			return new Remains(values, true, !Objects.equals(given(values), given(answers)));
		}
		boolean handedIn = true;
		boolean lost = false;
		for (String list : form.lists()) {
			List<?> before = Rows.rows(answers.get(list));
			List<?> shown = Rows.rows(data.get(list));
			boolean anew = shown.stream().anyMatch((row) -> Rows.key(row) == null);
			List<?> kept = before.stream().filter((row) -> !anew && Rows.key(row) != null).toList();
			if (!before.isEmpty()) {
				values.put(list, kept);
			}
			if (kept.size() < before.size() && !shown.isEmpty()) {
				handedIn = false;
				lost |= before.stream().anyMatch((row) -> !kept.contains(row) && given(row) != null);
			}
		}
		return new Remains(values, handedIn, lost);
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
