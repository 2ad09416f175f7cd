package dev.keiyaku.form;

import java.math.BigDecimal;

final class Numbers {

	private Numbers() {
	}

	/** Returns the number that a JSON number or a text is, or {@code null}. */
	static BigDecimal of(Object value) {
		if (!(value instanceof Number) && !(value instanceof String)) {
			return null;
		}
		try {
			return new BigDecimal(Formats.trimmed(value.toString()));
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
