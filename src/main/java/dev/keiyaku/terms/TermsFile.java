package dev.keiyaku.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.setting.WrongSetting;
import dev.keiyaku.store.Markdown;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;

import org.springframework.util.StringUtils;

/**
 * What one Markdown file says: a front matter with {@code version}, {@code title} and
 * perhaps {@code enacted}, then the wording.
 *
 * @param terms with deadlines, and with places for the operator
 * @param enacted the day of the very first version, where the store has not kept it
 */
record TermsFile(Terms terms, Optional<LocalDate> enacted) {

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(YamlFrontMatterExtension.create()))
		.build();

	private static final String FENCE = "---\n";

	private static final int LONGEST_TITLE = 100;

	/**
	 * @param name what the sentence calls the file when it cannot be used
	 * @throws WrongSetting when it says too little, or something that cannot be shown
	 */
	static TermsFile read(String name, String code, String content, Placeholders placeholders) {
		String text = StringUtils.trimLeadingCharacter(content, '\uFEFF').replace("\r\n", "\n") + "\n";
		int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
		WrongSetting.unless(text.startsWith(FENCE) && end > 0, name,
				"must begin with version and title between two lines ---");
		YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
		PARSER.parse(text).accept(visitor);
		Map<String, List<String>> front = visitor.getData();
		String title = only(name, front, "title").orElse("");
		WrongSetting.unless(!title.isBlank() && title.length() <= LONGEST_TITLE, name,
				"must have a title of at most %d characters".formatted(LONGEST_TITLE));
		LocalDate version = day(name, front, "version")
			.orElseThrow(() -> new WrongSetting(name, "must have a version: the day from which it holds"));
		Optional<LocalDate> enacted = day(name, front, "enacted");
		WrongSetting.unless(!enacted.orElse(version).isAfter(version), name, "must not be enacted after its version");
		String body = text.substring(end + 1 + FENCE.length()).strip();
		check(name, body, placeholders);
		return new TermsFile(new Terms(code, version.toString(), title, placeholders.withDeadlines(body)), enacted);
	}

	private static void check(String name, String body, Placeholders placeholders) {
		WrongSetting.unless(!body.isEmpty(), name, "must have words below its title");
		List<String> unknown = placeholders.unknown(body);
		WrongSetting.unless(unknown.isEmpty(), name, "names what no setting has: " + unknown);
		WrongSetting.unless(Markdown.refusedLinks(body).isEmpty(), name,
				"must lead to pages and mail addresses only: http, https, mailto");
	}

	private static Optional<LocalDate> day(String name, Map<String, List<String>> front, String key) {
		try {
			return only(name, front, key).map(LocalDate::parse);
		}
		catch (DateTimeException ex) {
			throw new WrongSetting(name, "must have a day as its %s, such as 2027-04-01".formatted(key));
		}
	}

	private static Optional<String> only(String name, Map<String, List<String>> front, String key) {
		List<String> values = front.getOrDefault(key, List.of());
		WrongSetting.unless(values.size() <= 1, name, "must have one " + key);
		return values.stream().findFirst();
	}

}
