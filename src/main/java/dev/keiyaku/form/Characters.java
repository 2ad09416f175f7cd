package dev.keiyaku.form;

import java.util.ArrayList;
import java.util.List;

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

	/**
	 * A character that the store does not take from people.
	 *
	 * @param line in which it is, from 1
	 */
	public record Refused(int line, int character) {

		/** The character itself, or the number of one that cannot be seen. */
		public String shown() {
			return switch (Character.getType(this.character)) {
				case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> "U+%04X".formatted(this.character);
				default -> Character.toString(this.character);
			};
		}

	}

	/** The first of each line; none when the store takes the text as it is. */
	public static List<Refused> refusedIn(String text) {
		List<Refused> refused = new ArrayList<>();
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			int line = i + 1;
			lines.get(i)
				.codePoints()
				.filter((character) -> !isAllowed(character))
				.mapToObj((character) -> new Refused(line, character))
				.findFirst()
				.ifPresent(refused::add);
		}
		return refused;
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
