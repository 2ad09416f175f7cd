package dev.keiyaku.terms;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keiyaku.setting.Deadlines;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * What texts take from the settings. A deadline is named by its setting, such as
 * <code>{keiyaku.quote.valid-days}</code>, and is a part of the wording. Who the operator
 * is, such as <code>{phone}</code>, is not: it is put in whenever a text is shown, so
 * that an earlier version leads to where the operator is today.
 */
@Component
class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z.-]*)}");

	/** What Markdown would read as its own. */
	private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#&!|~]");

	private final Map<String, String> deadlines = new HashMap<>();

	private final Map<String, String> operator;

	Placeholders(StoreProperties store, Collection<Deadlines> deadlines, Texts texts) {
		deadlines.forEach((settings) -> settings.deadlines()
			.forEach((name, length) -> this.deadlines.put(name, texts.span(length))));
		StoreProperties.Operator company = store.operator();
		this.operator = Map.of("store", store.name(), "address-of-store", store.link("/"), "operator",
				company.company(), "representative", company.representative(), "manager", company.manager(),
				"postal-code", company.postalCode(), "address", company.address(), "phone", company.phone(), "email",
				company.email(), "registration-number", company.registrationNumber());
	}

	/** The text with its deadlines; the operator's places stay. */
	String withDeadlines(String text) {
		return filled(text, this.deadlines);
	}

	/** The terms as people read them. */
	Terms withOperator(Terms terms) {
		return new Terms(terms.code(), terms.version(), terms.title(), filled(terms.body(), this.operator));
	}

	/** What the text names and the settings do not have. */
	List<String> unknown(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map((found) -> found.group(1))
			.filter((name) -> !this.deadlines.containsKey(name) && !this.operator.containsKey(name))
			.toList();
	}

	private static String filled(String text, Map<String, String> values) {
		UnaryOperator<String> asText = (value) -> MARKUP.matcher(value).replaceAll("\\\\$0");
		return PLACEHOLDER.matcher(text).replaceAll((MatchResult found) -> {
			String value = values.get(found.group(1));
			return Matcher.quoteReplacement((value != null) ? asText.apply(value) : found.group());
		});
	}

}
