package dev.keiyaku.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.process.TaskDecision;

/**
 * What a submission came to.
 *
 * @param values only what the form defines and shows, by key: text as {@link String}
 * without the spaces around it, numbers as {@link java.math.BigDecimal}, dates as
 * {@link java.time.LocalDate}, checkboxes as {@link Boolean}, groups with a path as maps,
 * dynamic lists as lists of maps; what was left empty is absent
 * @param errors the message for people by the field's path, such as
 * {@code planQuestions[0].answer}, in the form's order
 */
public record FormCheck(Map<String, Object> values, Map<String, String> errors) {

	public FormCheck {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
	}

	/** Whether nothing was wrong in any field. */
	public boolean passed() {
		return this.errors.isEmpty();
	}

	/**
	 * Adds what a domain rule found; a field that already has an error keeps its first.
	 */
	public FormCheck with(String path, String message) {
		Map<String, String> more = new LinkedHashMap<>(this.errors);
		more.putIfAbsent(path, message);
		return new FormCheck(this.values, more);
	}

	/**
	 * Puts something else in a top-level value's place, and no longer misses or refuses
	 * it.
	 */
	public FormCheck taking(String key, Object value) {
		Map<String, Object> values = new LinkedHashMap<>(this.values);
		values.put(key, value);
		Map<String, String> errors = new LinkedHashMap<>(this.errors);
		errors.remove(key);
		return new FormCheck(values, errors);
	}

	/**
	 * Returns what was decided on a task's form, whichever version of the form asked for
	 * it.
	 * @param key what the form calls it now
	 */
	public Optional<String> decision(String key) {
		return value(key, String.class).or(() -> value(TaskDecision.FORMER, String.class));
	}

	/** Returns a top-level value, or empty when it was left empty or hidden. */
	public <T> Optional<T> value(String key, Class<T> type) {
		return Optional.ofNullable(type.cast(this.values.get(key)));
	}

}
