package dev.keiyaku.form;

import java.math.BigDecimal;

final class Numbers {

	private Numbers() {
	}

	/**
	 * Returns the number that a JSON number or a text as people write one is, or
	 * {@code null}.
	 */
	static BigDecimal of(Object value) {
		if (value instanceof String text) {
			String plain = TextKind.NUMBER.plain(text);
			return TextKind.NUMBER.takes(plain) ? new BigDecimal(plain) : null;
		}
		try {
			return (value instanceof Number) ? new BigDecimal(value.toString()) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
