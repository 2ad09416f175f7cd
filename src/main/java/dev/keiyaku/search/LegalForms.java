package dev.keiyaku.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The legal forms in companies' names, of {@code search/legal-forms.properties}, in half
 * width.
 */
public final class LegalForms {

	/** By abbreviation. */
	private static final Map<String, String> FORMS = read();

	/** The longest first, since it may have a shorter one in it. */
	private static final List<String> SPELLINGS = FORMS.entrySet()
		.stream()
		.flatMap((form) -> Stream.of(form.getKey(), form.getValue()))
		.sorted(Comparator.comparing(String::length).reversed())
		.toList();

	private LegalForms() {
	}

	/** The name with its abbreviated legal form in full. */
	public static String spelledOut(String name) {
		String full = name;
		for (Map.Entry<String, String> form : FORMS.entrySet()) {
			full = full.replace(form.getKey(), form.getValue());
		}
		return full;
	}

	/** The name without its legal form. */
	public static String without(String name) {
		String rest = name;
		for (String spelling : SPELLINGS) {
			rest = rest.replace(spelling, "");
		}
		return rest;
	}

	private static Map<String, String> read() {
		try {
			Properties file = PropertiesLoaderUtils.loadProperties(new EncodedResource(
					new ClassPathResource("search/legal-forms.properties"), StandardCharsets.UTF_8));
			return file.stringPropertyNames().stream().collect(Collectors.toMap((form) -> form, file::getProperty));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
