package dev.keiyaku.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers under which mails about an account are sent. */
@Component
class SignInNumbers {

	private final JdbcClient jdbc;

	SignInNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The next number, {@code <letter>-…}. */
	String next(String letter) {
		return letter + "-" + this.jdbc.sql("select nextval('sign_in_number')").query(Long.class).single();
	}

}
