package dev.keiyaku.catalog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Text as the search compares it: full and half width, upper and lower case are the same
 * (spec 3.1).
 */
public final class SearchText {

	private SearchText() {
	}

	/** The text as it is compared. */
	public static String of(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ")
			.strip();
	}

	/** The words of a query, each of which must be found. */
	public static List<String> words(String query) {
		String text = of(query);
		return text.isEmpty() ? List.of() : List.of(text.split(" "));
	}

}
