package dev.keiyaku.sandbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail as it came in over SMTP; {@code /sandbox/mails.json} shows it as it is.
 *
 * @param to the address in the envelope
 * @param subject decoded
 * @param text decoded, with {@code \n}
 * @param sentAt the Date header: the store's clock, in JST
 */
public record ReceivedMail(String to, String subject, String text, OffsetDateTime sentAt) {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s）」]+");

	/**
	 * Finds what the reader could open.
	 * @return the addresses in the text, each once, in its order
	 */
	public List<String> links() {
		return LINK.matcher(this.text).results().map(MatchResult::group).distinct().toList();
	}

}
