package dev.keiyaku.member;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.keiyaku.form.TextKind;
import dev.keiyaku.search.LegalForms;

/** Company names, which are kept as they are written. */
final class CompanyNames {

	/**
	 * Spaces, dots (also the katakana one), commas, apostrophes, hyphens, and what says
	 * which form of a kanji is meant.
	 */
	private static final Pattern UNCOMPARED = Pattern
		.compile("[\\s\\p{Z}\\p{Pd}\\u30fb\\u00b7.,'\\u2018\\u2019\\u2212\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}]");

	private CompanyNames() {
	}

	/**
	 * @return the name for comparison only: a legal form and its abbreviation are the
	 * same, and width, case, spaces and dots do not count
	 */
	static String comparable(String name) {
		String comparable = Normalizer.normalize(TextKind.TEXT.plain(name), Form.NFKC).toUpperCase(Locale.ROOT);
		comparable = UNCOMPARED.matcher(comparable).replaceAll("");
		return LegalForms.spelledOut(comparable);
	}

}
