package dev.keiyaku.signin;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of codes that are mailed, {@code S-…}. */
@Component
class MailedCodeNumbers extends NumberKind {

	MailedCodeNumbers(JdbcClient jdbc) {
		super(jdbc, "S-", "sign_in_number");
	}

}
