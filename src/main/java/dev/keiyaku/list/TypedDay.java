package dev.keiyaku.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keiyaku.form.TextKind;

/**
 * A day as it is typed in Japan, year first, as {@code dates.js} reads it in forms.
 */
final class TypedDay {

	private static final Pattern DAY = Pattern
		.compile("(?<year>[1-9]\\d{3})[年/.-](?<month>\\d{1,2})[月/.-](?<day>\\d{1,2})日?");

	private static final Pattern DIGITS = Pattern.compile("(?<year>[1-9]\\d{3})(?<month>\\d{2})(?<day>\\d{2})");

	private static final Pattern REIWA = Pattern
		.compile("(?:[Rr]|令和)(?<year>\\d{1,2}|元)[年/.-](?<month>\\d{1,2})[月/.-](?<day>\\d{1,2})日?");

	private static final int BEFORE_REIWA = 2018;

	private TypedDay() {
	}

	static Optional<LocalDate> read(String typed) {
		String plain = TextKind.CODE.plain(typed);
		return day(DAY.matcher(plain), 0).or(() -> day(DIGITS.matcher(plain), 0))
			.or(() -> day(REIWA.matcher(plain), BEFORE_REIWA));
	}

	private static Optional<LocalDate> day(Matcher written, int before) {
		if (!written.matches()) {
			return Optional.empty();
		}
		String year = written.group("year").replace("元", "1");
		try {
			return Optional.of(LocalDate.of(before + Integer.parseInt(year), Integer.parseInt(written.group("month")),
					Integer.parseInt(written.group("day"))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
