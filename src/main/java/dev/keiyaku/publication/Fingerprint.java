package dev.keiyaku.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Tells whether two drafts would change the same things from the same to the same. A
 * price from today on is one from the day of the publication on, whichever that is.
 */
final class Fingerprint {

	private final StringBuilder text = new StringBuilder();

	private final String today;

	private Fingerprint(LocalDate today) {
		this.today = "validFrom=" + today;
	}

	static String of(Draft draft, LocalDate today) {
		Fingerprint print = new Fingerprint(today);
		draft.changes().forEach(print::add);
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(print.text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void add(PlannedChange planned) {
		add(planned.change().kind() + " " + planned.change().code() + " " + planned.isNew());
		for (Field field : planned.changed()) {
			String before = String.valueOf(planned.before().get(field));
			String after = String.valueOf(planned.after().get(field));
			add(field.key());
			add(before);
			add(before.contains(this.today) ? after : after.replace(this.today, "validFrom=today"));
		}
	}

	/** With its length, so that no text can pass for two. */
	private void add(String piece) {
		this.text.append(piece.length()).append(':').append(piece);
	}

}
