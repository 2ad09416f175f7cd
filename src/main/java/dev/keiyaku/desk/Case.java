package dev.keiyaku.desk;

import java.time.LocalDate;

/**
 * Something that has a business number, as staff find it.
 *
 * @param companyId null where it is no company's, or not yet
 * @param companyNumber null likewise
 * @param company null likewise
 * @param person who asked for it
 * @param subject what it is about in somebody's words; null where nobody has said so
 * @param amount whole yen; null where it has none
 * @param day on which it began, JST
 * @param kind the key of a message
 * @param state the key of a message
 * @param makers their names; null where there are none
 */
public record Case(String number, Long companyId, String companyNumber, String company, String person, String subject,
		Long amount, LocalDate day, String kind, String state, String makers) {
}
