package dev.keiyaku.desk.process;

import java.util.regex.Pattern;

import dev.keiyaku.search.TypedYen;

/** One word of a search, as the database compares it. */
final class AskedWord {

	private static final Pattern SPECIAL = Pattern.compile("[!%_]");

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
		return TypedYen.read(word).orElse(-1L);
	}

}
