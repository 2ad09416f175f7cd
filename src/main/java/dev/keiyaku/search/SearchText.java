package dev.keiyaku.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as the search compares it. Full and half width, upper and lower case, katakana and
 * hiragana, large and small vowels are the same; the long vowel mark, hyphens and middle
 * dots do not count (store 3.1).
 */
public final class SearchText {

	/** More of a query than this is nobody's keyword. */
	private static final int LONGEST_QUERY = 100;

	private static final int MOST_WORDS = 10;

	/** The long vowel mark, the middle dot, and what is typed in their place. */
	private static final Pattern UNHEARD = Pattern.compile("[\u30fc\u30fb~\u301c\\p{Pd}\u2212\uff70]");

	/** In any script, and what is typed in their place. */
	private static final Pattern QUOTE = Pattern
		.compile("[\\p{Pi}\\p{Pf}\"'\uff02\uff07`\u300c-\u300f\u301d-\u301f\uff62\uff63]");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

	/** A word that no text has, as it is compared. */
	private static final List<String> NOTHING = List.of("\u30fc");

	private static final char FIRST_KATAKANA = '\u30a1';

	private static final char LAST_KATAKANA = '\u30f6';

	private static final char KATAKANA_TO_HIRAGANA = FIRST_KATAKANA - '\u3041';

	/** The small hiragana a, i, u, e, o, ya, yu, yo, wa. */
	private static final String SMALL = "\u3041\u3043\u3045\u3047\u3049\u3083\u3085\u3087\u308e";

	/** The same in full size. */
	private static final String LARGE = "\u3042\u3044\u3046\u3048\u304a\u3084\u3086\u3088\u308f";

	private SearchText() {
	}

	/** The text as it is compared. */
	public static String of(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		plain = SPACE.matcher(UNHEARD.matcher(plain).replaceAll("")).replaceAll(" ").strip();
		StringBuilder heard = new StringBuilder(plain.length());
		plain.chars().forEach((each) -> heard.append(heard((char) each)));
		return heard.toString();
	}

	private static char heard(char each) {
		char kana = (each >= FIRST_KATAKANA && each <= LAST_KATAKANA) ? (char) (each - KATAKANA_TO_HIRAGANA) : each;
		int small = SMALL.indexOf(kana);
		return (small < 0) ? kana : LARGE.charAt(small);
	}

	/**
	 * The words of a query, each of which must be found: at most ten, of what is left of
	 * its first hundred characters. Quotation marks only part them, and a company's legal
	 * form counts only where there is nothing else. A query of nothing but what does not
	 * count is a word that no text has.
	 */
	public static List<String> words(String query) {
		String asked = shortened(query);
		String text = of(QUOTE.matcher(asked).replaceAll(" "));
		if (text.isEmpty()) {
			return SPACE.matcher(asked).replaceAll("").isEmpty() ? List.of() : NOTHING;
		}
		List<String> words = SPACE.splitAsStream(text).distinct().limit(MOST_WORDS).toList();
		List<String> named = words.stream()
			.map(LegalForms::without)
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
		return named.isEmpty() ? words : named;
	}

	/** A query without what the search does not look at. */
	public static String shortened(String query) {
		String text = query.replace('\0', ' ').strip();
		int characters = text.codePointCount(0, text.length());
		return (characters <= LONGEST_QUERY) ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUERY));
	}

}
