package dev.keiyaku.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field's label as people see it: text, expression, or text with expressions. */
final class FieldLabel {

	private static final Pattern INSERTION = Pattern.compile("\\{\\{([^#/{}][^{}]*)}}");

	private FieldLabel() {
	}

	/** Returns the label, or an empty text when the field has none. */
	static String of(VisibleFields.Field field) {
		String label = field.component().label();
		if (label == null) {
			return "";
		}
		if (Feel.isExpression(label)) {
			return text(field.scope().evaluate(label));
		}
		return filled(label, field.scope());
	}

	private static String filled(String template, Scope scope) {
		Matcher insertion = INSERTION.matcher(template);
		return insertion.replaceAll((found) -> Matcher.quoteReplacement(text(scope.evaluate("=" + found.group(1)))));
	}

	private static String text(Object value) {
		return (value != null) ? value.toString() : "";
	}

}
