package dev.keiyaku.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Company names, which are kept as they are written. */
final class CompanyNames {

	/** Spaces, dots (also the katakana one), commas, apostrophes and hyphens. */
	private static final Pattern UNCOMPARED = Pattern.compile("[\\s\\u30FB.,'\\-\\u2010]");

	private static final Properties LEGAL_FORMS = legalForms();

	private CompanyNames() {
	}

	/**
	 * @return the name for comparison only: a legal form and its abbreviation are the
	 * same, and width, case, spaces and dots do not count
	 */
	static String comparable(String name) {
		String comparable = UNCOMPARED.matcher(Normalizer.normalize(name, Form.NFKC).toUpperCase(Locale.ROOT))
			.replaceAll("");
		for (String abbreviation : LEGAL_FORMS.stringPropertyNames()) {
			comparable = comparable.replace(abbreviation, LEGAL_FORMS.getProperty(abbreviation));
		}
		return comparable;
	}

	private static Properties legalForms() {
		try {
			return PropertiesLoaderUtils.loadProperties(new EncodedResource(
					new ClassPathResource("member/legal-forms.properties"), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
