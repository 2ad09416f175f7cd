package dev.keiyaku.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import dev.keiyaku.search.SearchText;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Words that mean the same in every product, of {@code catalog/synonyms.properties}; the
 * search takes one for the other. What only one product is also called stands in its own
 * keywords, see {@link Product#classify}.
 */
final class Synonyms {

	/** The longest word first, since it may begin with a shorter one. */
	private static final List<Map.Entry<String, String>> WORDS = words();

	private Synonyms() {
	}

	/**
	 * The text with one word in place of all that mean the same.
	 * @param text as {@link SearchText} writes it
	 */
	static String unified(String text) {
		String unified = text;
		for (Map.Entry<String, String> word : WORDS) {
			unified = unified.replace(word.getKey(), word.getValue());
		}
		return unified;
	}

	private static List<Map.Entry<String, String>> words() {
		Properties file = read();
		return file.stringPropertyNames()
			.stream()
			.flatMap((word) -> Stream.of(file.getProperty(word).split(","))
				.map((other) -> Map.entry(SearchText.of(other), SearchText.of(word))))
			.sorted(Comparator.comparing((Map.Entry<String, String> word) -> word.getKey().length()).reversed())
			.toList();
	}

	private static Properties read() {
		try {
			return PropertiesLoaderUtils.loadProperties(
					new EncodedResource(new ClassPathResource("catalog/synonyms.properties"), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
