package dev.keiyaku.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fast hash, for what nobody can guess anyway (tokens of 128 bits and more). What can
 * be guessed is hashed by the slow {@code PasswordEncoder} (ASVS 11.4.2).
 */
final class Hashes {

	private Hashes() {
	}

	/**
	 * @return 64 hexadecimal digits
	 */
	static String sha256(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
