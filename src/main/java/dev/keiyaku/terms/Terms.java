package dev.keiyaku.terms;

import java.time.LocalDate;

/**
 * One version of a set of terms.
 *
 * @param code the file's name, such as {@code sales}
 * @param version the day from which it holds, {@code yyyy-MM-dd}
 * @param body Markdown
 */
public record Terms(String code, String version, String title, String body) {

	/** The day from which it holds. */
	public LocalDate day() {
		return LocalDate.parse(this.version);
	}

}
