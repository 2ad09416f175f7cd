package dev.keiyaku.catalog;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds a word in a text although a letter of it is wrong, missing or too many (store
 * 3.1): the approximate matching of Wu and Manber, one machine word for each number of
 * mistakes. Independent of word borders, which Japanese does not write.
 */
final class MistypedWord {

	private static final int SHORTEST = 3;

	private static final int LONG = 7;

	private static final int LONGEST = Long.SIZE - 2;

	private final String word;

	private final int length;

	private final int mistakes;

	private final Map<Character, Long> masks = new HashMap<>();

	/**
	 * @param word as {@link dev.keiyaku.search.SearchText} writes it
	 */
	MistypedWord(String word) {
		this.word = word;
		this.length = word.length();
		this.mistakes = (this.length < SHORTEST || this.length > LONGEST) ? 0 : (this.length < LONG) ? 1 : 2;
		for (int i = 0; i < Math.min(this.length, LONGEST); i++) {
			this.masks.merge(word.charAt(i), 1L << i, (one, other) -> one | other);
		}
	}

	/** How it was typed. */
	String word() {
		return this.word;
	}

	/**
	 * Whether the text has the word with one mistake, or two in a word of seven letters
	 * or more. Shorter than three letters is never mistyped, since everything would be
	 * like it; and of three letters none is too many, for the same reason.
	 */
	boolean isIn(String text) {
		if (this.mistakes == 0) {
			return false;
		}
		boolean letterTooMany = this.length > SHORTEST;
		long[] states = new long[this.mistakes + 1];
		for (int k = 1; k <= this.mistakes && letterTooMany; k++) {
			states[k] = (1L << k) - 1;
		}
		long found = 1L << (this.length - 1);
		for (int i = 0; i < text.length(); i++) {
			long mask = this.masks.getOrDefault(text.charAt(i), 0L);
			long before = states[0];
			states[0] = ((before << 1) | 1) & mask;
			for (int k = 1; k <= this.mistakes; k++) {
				long old = states[k];
				long next = (((old << 1) | 1) & mask) | before | ((before << 1) | 1);
				if (letterTooMany) {
					next |= (states[k - 1] << 1) | 1;
				}
				states[k] = next;
				before = old;
			}
			if ((states[this.mistakes] & found) != 0) {
				return true;
			}
		}
		return false;
	}

}
