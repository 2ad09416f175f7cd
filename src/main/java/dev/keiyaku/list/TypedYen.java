package dev.keiyaku.list;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.keiyaku.form.TextKind;

/** Whole yen as they are typed, with or without separators and the sign. */
final class TypedYen {

	private static final Pattern SIGN = Pattern.compile("^[\u00a5\\\\]|円$");

	/** More digits than any amount has. */
	private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");

	private TypedYen() {
	}

	static Optional<Long> read(String typed) {
		String plain = SIGN.matcher(TextKind.NUMBER.plain(typed)).replaceAll("");
		return AMOUNT.matcher(plain).matches() ? Optional.of(Long.valueOf(plain)) : Optional.empty();
	}

}
