package dev.keiyaku.member;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of changes of an e-mail address, {@code E-…}. */
@Component
class EmailChangeNumbers extends NumberKind {

	EmailChangeNumbers(JdbcClient jdbc) {
		super(jdbc, "E-", "email_change_number");
	}

}
