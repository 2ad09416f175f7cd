package dev.keiyaku.form;

/**
 * Characters that neither the provider, nor a printed quote, nor a mail header can carry:
 * control characters, halves of characters, and emoji. Rare kanji beyond the basic plane
 * stay, because people's and companies' names have them.
 */
public final class Characters {

	private static final int FIRST_EMOJI = 0x1F000;

	private static final int LAST_EMOJI = 0x1FAFF;

	private Characters() {
	}

	/** Whether all characters of a text are such as the store takes from people. */
	public static boolean areAllowed(String text) {
		return text.codePoints().allMatch(Characters::isAllowed);
	}

	private static boolean isAllowed(int character) {
		if (character >= FIRST_EMOJI && character <= LAST_EMOJI) {
			return false;
		}
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
			case Character.SURROGATE, Character.UNASSIGNED -> false;
			default -> true;
		};
	}

	/** Returns the text without what a database cannot hold. */
	static String storable(String text) {
		StringBuilder storable = new StringBuilder(text.length());
		text.codePoints()
			.filter((character) -> character != 0 && Character.getType(character) != Character.SURROGATE)
			.forEach(storable::appendCodePoint);
		return storable.toString();
	}

}
