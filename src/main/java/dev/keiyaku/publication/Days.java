package dev.keiyaku.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days as a text writes them, such as {@code 2027-04-01}. A year far away is a slip of
 * the finger.
 */
final class Days {

	private static final String DAY = "2[01]\\d\\d-\\d\\d-\\d\\d";

	private Days() {
	}

	/** Returns the day that is written there; empty when there is none like that. */
	static Optional<LocalDate> of(Entry entry) {
		if (!entry.isText() || !entry.text().matches(DAY)) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.parse(entry.text()));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
