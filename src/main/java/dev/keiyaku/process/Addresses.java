package dev.keiyaku.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses in what failures say, which neither logs nor mails to owners repeat. */
public final class Addresses {

	private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:]+@[^\\s<>,;:]+");

	private Addresses() {
	}

	/** Returns the text with an ellipsis for each address. */
	public static String masked(String text) {
		return masked(text, "…");
	}

	/** Returns the text with a note for each address. */
	public static String masked(String text, String note) {
		return ADDRESS.matcher(text).replaceAll(Matcher.quoteReplacement(note));
	}

}
