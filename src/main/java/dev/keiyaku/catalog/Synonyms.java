package dev.keiyaku.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
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

	/**
	 * What is written with the hiragana vu, for the sounds of ba, bi, be, bo and bu; the
	 * long ones first.
	 */
	private static final List<Map.Entry<String, String>> SOUNDS = List.of(Map.entry("\u3094\u3042", "\u3070"),
			Map.entry("\u3094\u3044", "\u3073"), Map.entry("\u3094\u3048", "\u3079"),
			Map.entry("\u3094\u304a", "\u307c"), Map.entry("\u3094", "\u3076"));

	/** The longest word first, since it may begin with a shorter one. */
	private static final List<Map.Entry<String, String>> WORDS = words();

	/** What else each word is called, in one text. */
	private static final Map<String, String> OTHERS = WORDS.stream()
		.collect(Collectors.groupingBy(Map.Entry::getValue,
				Collectors.mapping(Map.Entry::getKey, Collectors.joining(" "))));

	private Synonyms() {
	}

	/**
	 * The text as words are looked for in it: as it is, with one word in place of all
	 * that mean the same, and with all of those, so that a part of each is found.
	 * @param text as {@link SearchText} writes it
	 */
	static String indexed(String text) {
		String unified = unified(text);
		StringBuilder indexed = new StringBuilder(replaced(text, SOUNDS)).append(' ').append(unified);
		OTHERS.forEach((word, others) -> {
			if (isIn(unified, word)) {
				indexed.append(' ').append(others);
			}
		});
		return indexed.toString();
	}

	/**
	 * How a word may stand in a text that is {@link #indexed}.
	 * @param word as {@link SearchText} writes it
	 */
	static List<String> spellings(String word) {
		return Stream.of(replaced(word, SOUNDS), unified(word)).distinct().toList();
	}

	/** Latin letters part words. */
	private static boolean isIn(String text, String word) {
		int at = text.indexOf(word);
		while (at >= 0) {
			if (isBorder(text, at) && isBorder(text, at + word.length())) {
				return true;
			}
			at = text.indexOf(word, at + 1);
		}
		return false;
	}

	private static boolean isBorder(String text, int at) {
		return at == 0 || at == text.length() || !isLatin(text.charAt(at - 1)) || !isLatin(text.charAt(at));
	}

	private static boolean isLatin(char letter) {
		return letter >= 'a' && letter <= 'z';
	}

	/**
	 * The text with one word in place of all that mean the same, or sound the same.
	 * @param text as {@link SearchText} writes it
	 */
	static String unified(String text) {
		return replaced(replaced(text, SOUNDS), WORDS);
	}

	private static String replaced(String text, List<Map.Entry<String, String>> words) {
		String replaced = text;
		for (Map.Entry<String, String> word : words) {
			replaced = replaced.replace(word.getKey(), word.getValue());
		}
		return replaced;
	}

	private static List<Map.Entry<String, String>> words() {
		Properties file = read();
		return file.stringPropertyNames()
			.stream()
			.flatMap((word) -> Stream.of(file.getProperty(word).split(","))
				.map((other) -> Map.entry(sounded(other), sounded(word))))
			.sorted(Comparator.comparing((Map.Entry<String, String> word) -> word.getKey().length()).reversed())
			.toList();
	}

	private static String sounded(String word) {
		return replaced(SearchText.of(word), SOUNDS);
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
