package dev.keiyaku.wizard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.keiyaku.form.Json;

/**
 * Tells data apart by a short text, which is the same on every node, such as in a
 * {@link WizardFacts#fingerprint()}.
 */
public final class Digest {

	private Digest() {
	}

	/**
	 * Returns the text of data as JSON has them, 64 hexadecimal digits.
	 */
	public static String of(Object data) {
		try {
			byte[] json = Json.ordered(data).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
