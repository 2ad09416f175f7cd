package dev.keiyaku.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.keiyaku.form.VisibleFields.Field;

/**
 * A text that goes on where a choice ends, as an address does behind its prefecture: the
 * property {@code continues} names the choice's field. What was chosen is not said again,
 * nor is another of the choices.
 */
final class Continuation {

	/** A postal code that was pasted with the address. */
	private static final Pattern POSTAL_CODE = Pattern
		.compile("^\\s*[\\u3012\\u3020\\u3036]\\s*[0-9\\uff10-\\uff19]{3}\\D?[0-9\\uff10-\\uff19]{4}[\\s\\u3000]*");

	private final String chosen;

	private final List<String> choices;

	private Continuation(String chosen, List<String> choices) {
		this.chosen = chosen;
		this.choices = choices;
	}

	/**
	 * Returns what a text field continues; empty when it continues nothing, or when
	 * nothing is chosen.
	 * @param values all that was entered
	 */
	static Optional<Continuation> of(Component root, Field field, Map<String, Object> values) {
		String name = field.component().continues();
		return (name == null) ? Optional.empty()
				: root.all()
					.filter((component) -> component.type().isChoice() && component.binding().equals(List.of(name)))
					.filter((component) -> values.get(name) instanceof String)
					.map((component) -> new Continuation((String) values.get(name),
							OptionValues.of(component.options(), values, field.scope())
								.stream()
								.map(Object::toString)
								.toList()))
					.filter(Continuation::isOfAChoice)
					.findFirst();
	}

	/** What is submitted need not be an option. */
	private boolean isOfAChoice() {
		return !this.chosen.isEmpty() && this.choices.contains(this.chosen);
	}

	/** Returns the text without what was chosen before it. */
	String rest(String text) {
		String rest = POSTAL_CODE.matcher(TextKind.TEXT.plain(text)).replaceFirst("");
		while (rest.startsWith(this.chosen)) {
			rest = Formats.trimmed(rest.substring(this.chosen.length()));
		}
		return rest;
	}

	/** Returns which other choice a text begins with. */
	Optional<String> other(String text) {
		return this.choices.stream()
			.filter((choice) -> !choice.equals(this.chosen) && text.startsWith(choice))
			.findFirst();
	}

}
