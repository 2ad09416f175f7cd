package dev.keiyaku.signin;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of password resets, {@code W-…}. */
@Component
class PasswordResetNumbers extends NumberKind {

	PasswordResetNumbers(JdbcClient jdbc) {
		super(jdbc, "W-", "sign_in_number");
	}

}
