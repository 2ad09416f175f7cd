package dev.keiyaku.desk;

/**
 * What the card and the head of a task say, as of now: texts for people, empty where
 * there is nothing to say.
 *
 * @param task what is to be done
 * @param subject what it is about, where somebody has said so in words
 * @param makers of what was ordered
 * @param waiting for how long it has waited
 * @param deadline the day by which it has to be done
 * @param urgency {@code late}, {@code today}, or empty
 * @param claimedBy the name of whoever has claimed it
 * @param assignee the user id likewise
 * @param comments how many there are
 */
public record TaskCard(String id, String task, String number, String company, String companyNumber, String person,
		String subject, String amount, String makers, String waiting, String deadline, String urgency, String claimedBy,
		String assignee, int comments) {
}
