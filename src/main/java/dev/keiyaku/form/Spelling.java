package dev.keiyaku.form;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** How people's ways of writing become the store's. */
final class Spelling {

	/** Katakana with its iteration marks, long mark, dot, double hyphen, sound marks. */
	static final String KANA = "[\\u30a1-\\u30fe\\u309b\\u309c\\uff1d \\u3000]+";

	/** The same with full-width digits, letters and the signs of companies' names. */
	static final String COMPANY_KANA = "[\\u30a1-\\u30fe\\u309b\\u309c\\uff1d \\u3000"
			+ "\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff08\\uff09\\uff0e\\uff0c\\uff0d\\uff06\\uff0f\\uff07\\uff0b\\uff01\\uff20]+";

	/**
	 * Format characters, such as spaces without width, marks of direction and byte order
	 * marks, and letters and objects that show nothing.
	 */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0\\ufffc]");

	private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\x0b\\f\\x85\\u2028\\u2029]");

	/** Every space but the plain one and the full-width one, which people see. */
	private static final Pattern ODD_SPACE = Pattern.compile("[\\p{Zs}&&[^ \\u3000]]");

	/** A letter with marks of its own, as some systems write accents and sounds. */
	private static final Pattern DECOMPOSED = Pattern
		.compile("[\\p{IsLatin}\\u3041-\\u30ff][\\u0300-\\u036f\\u3099\\u309a]+");

	/** More marks than a letter of any language has: they cover the lines around it. */
	private static final Pattern PILED_UP = Pattern.compile("(\\p{M}{2})\\p{M}+");

	/**
	 * Hyphens, dashes, minus signs, lines, and the long mark and the kanji that look the
	 * same.
	 */
	private static final Pattern HYPHEN = Pattern
		.compile("[\\p{Pd}\\u2212\\u2043\\u02d7\\u2500\\u2501\\u30fc\\uff70\\u4e00]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern NO_DIGIT = Pattern.compile("\\D");

	/** What stands between a telephone number's digits, and before them. */
	private static final Pattern PHONE_SIGNS = Pattern.compile("^TEL[.:]?|[-().,/\\s~]", Pattern.CASE_INSENSITIVE);

	private static final Pattern COUNTRY_CODE = Pattern.compile("^(\\+81|0081|01081)0?(?=\\d)");

	/** The postal mark in its three shapes. */
	private static final Pattern POSTAL_SIGNS = Pattern.compile("[\\u3012\\u3020\\u3036\\s-]");

	private static final Pattern QUALIFIED_INVOICE_ISSUER = Pattern.compile("^[Tt](?=\\d{13}$)");

	private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\\uff65-\\uff9f]+");

	private static final Pattern MIDDLE_DOT = Pattern.compile("[\\u00b7\\u2022\\u2219\\u22c5]");

	private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019]");

	private static final Pattern HIRAGANA = Pattern.compile("[\\u3041-\\u3096\\u309d\\u309e]");

	/** A sound mark of its own, behind a letter that has no shape with it or has one. */
	private static final Pattern SOUNDED = Pattern.compile("([\\u3041-\\u30fe])([\\u309b\\u309c\\u3099\\u309a])");

	private static final Pattern LONG_BY_HYPHEN = Pattern
		.compile("(?<=[\\u30a1-\\u30fa\\u30fc])[-\\p{Pd}\\u2212\\u2500\\u2501~\\u301c]");

	/** From the first hiragana to the first katakana. */
	private static final int TO_KATAKANA = 0x30A1 - 0x3041;

	/** From half to full width. */
	private static final int TO_FULL_WIDTH = 0xFF01 - '!';

	private Spelling() {
	}

	/**
	 * The text without what cannot be seen, with one kind of line break and of composed
	 * letters. Rare forms of kanji stay: names are written with them.
	 */
	static String visible(String text) {
		String visible = LINE_BREAK.matcher(text).replaceAll("\n");
		visible = UNSEEN.matcher(visible).replaceAll("");
		visible = ODD_SPACE.matcher(visible).replaceAll(" ");
		visible = DECOMPOSED.matcher(visible).replaceAll((found) -> Normalizer.normalize(found.group(), Form.NFC));
		return PILED_UP.matcher(visible).replaceAll("$1");
	}

	/** In half width, hyphens as one, without spaces around it. */
	private static String narrow(String text) {
		String narrow = Normalizer.normalize(visible(text), Form.NFKC);
		return Formats.trimmed(HYPHEN.matcher(narrow).replaceAll("-"));
	}

	static String code(String text) {
		return SPACES.matcher(narrow(text)).replaceAll("");
	}

	static String businessNumber(String text) {
		return code(text).toUpperCase(Locale.ROOT);
	}

	static String digits(String text) {
		return NO_DIGIT.matcher(narrow(text)).replaceAll("");
	}

	static String number(String text) {
		return code(text).replace(",", "");
	}

	static String phone(String text) {
		String number = PHONE_SIGNS.matcher(narrow(text)).replaceAll("");
		return COUNTRY_CODE.matcher(number).replaceFirst("0");
	}

	static String postalCode(String text) {
		return POSTAL_SIGNS.matcher(narrow(text)).replaceAll("");
	}

	static String corporateNumber(String text) {
		String number = code(text).replace("-", "");
		return QUALIFIED_INVOICE_ISSUER.matcher(number).replaceFirst("");
	}

	static String kana(String text) {
		String kana = HALF_WIDTH_KANA.matcher(visible(text))
			.replaceAll((found) -> Normalizer.normalize(found.group(), Form.NFKC));
		kana = HIRAGANA.matcher(kana)
			.replaceAll((found) -> String.valueOf((char) (found.group().charAt(0) + TO_KATAKANA)));
		kana = SOUNDED.matcher(kana).replaceAll((found) -> sounded(found.group(1), found.group(2).charAt(0)));
		kana = MIDDLE_DOT.matcher(kana).replaceAll("\u30fb");
		return LONG_BY_HYPHEN.matcher(kana.replace('=', '\uff1d')).replaceAll("\u30fc");
	}

	/** One letter where there is one, else the letter and a mark that can be seen. */
	private static String sounded(String letter, char mark) {
		boolean voiced = mark == '\u309b' || mark == '\u3099';
		String composed = Normalizer.normalize(letter + (voiced ? '\u3099' : '\u309a'), Form.NFC);
		return (composed.length() == 1) ? composed : letter + (voiced ? '\u309b' : '\u309c');
	}

	static String companyKana(String text) {
		StringBuilder wide = new StringBuilder();
		String kana = APOSTROPHE.matcher(kana(text)).replaceAll("'");
		kana.chars().forEach((each) -> wide.append((char) ((each > ' ' && each <= '~') ? each + TO_FULL_WIDTH : each)));
		return wide.toString();
	}

}
