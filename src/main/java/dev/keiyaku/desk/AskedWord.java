package dev.keiyaku.desk;

import java.util.regex.Pattern;

/** One word of a search, as the database compares it. */
final class AskedWord {

	private static final Pattern SPECIAL = Pattern.compile("[!%_]");

	/** As it is typed: ¥63,360, 63360円. */
	private static final Pattern YEN = Pattern.compile("[¥\\\\]?(\\d{1,3}(?:,\\d{3})+|\\d{1,15})円?");

	private AskedWord() {
	}

	/** For {@code like … escape '!'}: it stands anywhere. */
	static String pattern(String word) {
		return "%" + SPECIAL.matcher(word).replaceAll("!$0") + "%";
	}

	/**
	 * The sum that it names.
	 * @return whole yen; -1, which nothing costs, where it names none
	 */
	static long yen(String word) {
		var sum = YEN.matcher(word);
		return sum.matches() ? Long.parseLong(sum.group(1).replace(",", "")) : -1;
	}

}
