package dev.keiyaku.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

final class Numbers {

	/** As people write numbers: {@code 1e2} is none. */
	private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

	private Numbers() {
	}

	/** Returns the number that a JSON number or a text is, or {@code null}. */
	static BigDecimal of(Object value) {
		if (!(value instanceof Number) && !(value instanceof String text && isNumber(text))) {
			return null;
		}
		try {
			return new BigDecimal(Formats.trimmed(value.toString()));
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static boolean isNumber(String text) {
		return WRITTEN.matcher(Formats.trimmed(text)).matches();
	}

}
