package dev.keiyaku.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A component of a form file.
 *
 * @param binding where its value lives below its parent's; empty for a group without a
 * path
 * @param label as in the file: text, template or expression; of a text or HTML, what it
 * says
 * @param unit what stands behind a number, written as the label; {@code null} for nothing
 * @param hide the FEEL expression that hides it, or {@code null}
 * @param readonly whether its value is shown and submitted as the server gave it
 * @param disabled whether its value is shown and never submitted
 * @param kind what a text field asks for; {@link TextKind#TEXT} for all else
 * @param continues the choice that a text goes on behind, or {@code null}, see
 * {@link Continuation}
 * @param secret whether its value is nothing but hashed: never kept, never shown again
 * @param folded whether its words are read on demand only
 * @param defaultValue what it starts with when the data have nothing, or {@code null}
 * @param rules the file's {@code validate}, with {@code decimalDigits},
 * {@code increment}, {@code serializeToString}, {@code disallowPassedDates} and
 * {@code defaultRepetitions}
 * @param options where its options come from, {@code null} when it has none
 */
record Component(String id, ComponentType type, List<String> binding, String label, String unit, String hide,
		boolean readonly, boolean disabled, TextKind kind, String continues, boolean secret, boolean folded,
		Object defaultValue, Map<String, Object> rules, Options options, List<Component> children) {

	/** Whether the customer or clerk can change its value. */
	boolean isEnterable() {
		return this.type.isInput() && !this.readonly && !this.disabled;
	}

	boolean isRequired() {
		return Boolean.TRUE.equals(this.rules.get("required"));
	}

	/** A checkbox that must be ticked. */
	boolean isConsent() {
		return this.type == ComponentType.CHECKBOX && isRequired();
	}

	/** What form-js gives it when neither data nor file say anything. */
	Object emptyValue() {
		return switch (this.type) {
			case TEXT_FIELD, TEXT_AREA -> "";
			case CHECKBOX -> false;
			case CHECKLIST -> List.of();
			default -> null;
		};
	}

	/** Returns itself and everything below it, in the file's order. */
	Stream<Component> all() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(Component::all));
	}

	/** Where options come from: exactly one of the three is there. */
	record Options(List<Object> values, String key, String expression) {
	}

}
