package dev.keiyaku.member;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Login IDs as people type them: in full width, with a space that came along with a copy,
 * or with a capital where the keyboard put one (store 1.1).
 */
public final class LoginId {

	/** Spaces and what nobody sees; a login ID has none of either. */
	private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

	private LoginId() {
	}

	/**
	 * @return as login IDs are compared: the same for whatever nobody tells apart
	 */
	public static String of(String written) {
		String plain = Normalizer.normalize(written, Form.NFKC);
		return UNSEEN.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
