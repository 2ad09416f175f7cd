package dev.keiyaku.wizard.web;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Whose a visitor's wizard is: the session's, by a random key of its own. The session's
 * id would not do, since it changes and is a secret itself.
 */
final class Visitors {

	private static final String KEY = Visitors.class.getName();

	private static final int KEY_BITS = 128;

	private static final int HEXADECIMAL = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Visitors() {
	}

	/** Returns the key of the session's wizards; empty where nothing was entered yet. */
	static Optional<String> find(HttpServletRequest request) {
		return Optional.ofNullable(request.getSession(false)).map((session) -> (String) session.getAttribute(KEY));
	}

	/** Returns the key of the session's wizards, making both where there is none. */
	static String key(HttpServletRequest request) {
		HttpSession session = request.getSession();
		String key = (String) session.getAttribute(KEY);
		if (key == null) {
			key = new BigInteger(KEY_BITS, RANDOM).toString(HEXADECIMAL);
			session.setAttribute(KEY, key);
		}
		return key;
	}

}
