package dev.keiyaku.search;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole yen as people type them in half width: 63360, 63,360円, ¥63,360. */
public final class TypedYen {

	/**
	 * With separators at their places or none, and no more digits than any amount has.
	 */
	private static final Pattern AMOUNT = Pattern.compile("[¥\\\\]?(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})円?");

	private TypedYen() {
	}

	/** Empty when the text is no sum. */
	public static Optional<Long> read(String typed) {
		var amount = AMOUNT.matcher(typed);
		return amount.matches() ? Optional.of(Long.valueOf(amount.group(1).replace(",", ""))) : Optional.empty();
	}

}
