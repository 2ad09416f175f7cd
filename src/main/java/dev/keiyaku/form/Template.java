package dev.keiyaku.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** Texts of a form's file with expressions between double braces. */
final class Template {

	private static final Pattern EXPRESSION = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}", Pattern.DOTALL);

	private static final Pattern BLOCK = Pattern.compile("\\{\\{\\s*[#/]");

	private Template() {
	}

	/** Whether it has conditions or loops, which only form-js follows. */
	static boolean hasBlocks(String template) {
		return BLOCK.matcher(template).find();
	}

	/** Whether all that it says comes from the data. */
	static boolean isOneExpression(String template) {
		return EXPRESSION.matcher(template.strip()).matches();
	}

	/**
	 * Fills in what the expressions come to.
	 * @param html whether the template is HTML, into which values go as text
	 * @throws IllegalArgumentException if it has blocks
	 */
	static String filled(String template, Scope scope, boolean html) {
		if (hasBlocks(template)) {
			throw new IllegalArgumentException("A form that is read has no blocks: " + template);
		}
		return EXPRESSION.matcher(template).replaceAll((found) -> {
			String value = plain(scope.evaluate("=" + found.group(1)));
			return Matcher.quoteReplacement(html ? HtmlUtils.htmlEscape(value) : value);
		});
	}

	static String plain(Object value) {
		return (value != null) ? value.toString() : "";
	}

}
