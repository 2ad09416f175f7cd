package dev.keiyaku.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Reads the files of {@code terms/}: a front matter with {@code version} and
 * {@code title}, then the wording.
 */
@Component
public class TermsLibrary {

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(YamlFrontMatterExtension.create()))
		.build();

	private static final String FENCE = "---\n";

	private final Map<String, Terms> terms = new ConcurrentHashMap<>();

	/**
	 * @return the terms in force
	 * @throws UncheckedIOException when there is no such file, which is a mistake in the
	 * store
	 */
	public Terms get(String code) {
		return this.terms.computeIfAbsent(code, TermsLibrary::read);
	}

	/** The terms of all files that are in force. */
	List<Terms> all() {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:terms/*.md"))
				.map(file -> get(file.getFilename().replace(".md", "")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Terms read(String code) {
		String text = text(code);
		YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
		PARSER.parse(text).accept(visitor);
		Map<String, List<String>> front = visitor.getData();
		String body = text.substring(text.indexOf(FENCE, FENCE.length()) + FENCE.length()).strip();
		return new Terms(code, only(code, front, "version"), only(code, front, "title"), body);
	}

	private static String text(String code) {
		try {
			return new ClassPathResource("terms/" + code + ".md").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String only(String code, Map<String, List<String>> front, String key) {
		List<String> values = front.getOrDefault(key, List.of());
		if (values.size() != 1) {
			throw new IllegalStateException("terms/%s.md needs one %s".formatted(code, key));
		}
		return values.get(0);
	}

}
