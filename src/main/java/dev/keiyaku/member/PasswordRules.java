package dev.keiyaku.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.Dictionary;

import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough, and neither a common one nor made of the login ID
 * (store, "Signing in"; ASVS 6.2.1 to 6.2.12). No rule says which kinds of characters it
 * needs, and it is neither cut nor changed before it is hashed.
 */
@Component
public class PasswordRules {

	/** At least as many characters. */
	public static final int MINIMUM = 8;

	/** As many are advised. */
	public static final int ADVISED = 15;

	/** At most as many characters, and {@link #MAXIMUM_BYTES}. */
	public static final int MAXIMUM = 64;

	/** Beyond these bcrypt reads no further. */
	private static final int MAXIMUM_BYTES = 72;

	private static final int SHORTEST_LOGIN_ID = 3;

	private final Dictionary common = commonPasswords();

	/** What is wrong with a password. */
	public enum Refusal {

		TOO_SHORT, TOO_LONG, COMMON, CONTAINS_LOGIN_ID;

		/**
		 * @return the key of the message that says it in words
		 */
		public String messageKey() {
			return "member.password." + name();
		}

	}

	/**
	 * @return the first rule that it breaks, empty when it may be used
	 */
	public Optional<Refusal> refusal(String password, String loginId) {
		int length = password.codePointCount(0, password.length());
		if (length < MINIMUM) {
			return Optional.of(Refusal.TOO_SHORT);
		}
		if (length > MAXIMUM || password.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
			return Optional.of(Refusal.TOO_LONG);
		}
		String lower = password.toLowerCase(Locale.ROOT);
		if (loginId.length() >= SHORTEST_LOGIN_ID && lower.contains(loginId.toLowerCase(Locale.ROOT))) {
			return Optional.of(Refusal.CONTAINS_LOGIN_ID);
		}
		return this.common.getRankedDictionary().containsKey(lower) ? Optional.of(Refusal.COMMON) : Optional.empty();
	}

	private static Dictionary commonPasswords() {
		try {
			return StandardDictionaries.PASSWORDS_LOADER.load();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
