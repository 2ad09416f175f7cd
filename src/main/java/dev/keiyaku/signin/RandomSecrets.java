package dev.keiyaku.signin;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What nobody may foresee, and people have to type (ASVS 11.5.1). */
final class RandomSecrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Without the letters and digits that look alike. */
	private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int TEMPORARY_PASSWORD = 12;

	private RandomSecrets() {
	}

	/** Six digits, any. */
	static String mailCode() {
		return "%06d".formatted(RANDOM.nextInt(1_000_000));
	}

	/** Eight digits of which the first is not 0: spreadsheets drop leading zeros. */
	static String backupCode() {
		return String.valueOf(10_000_000 + RANDOM.nextInt(90_000_000));
	}

	/** 59 bits, easy to type. */
	static String temporaryPassword() {
		return RANDOM.ints(TEMPORARY_PASSWORD, 0, READABLE.length())
			.mapToObj(index -> READABLE.substring(index, index + 1))
			.collect(Collectors.joining());
	}

}
