package dev.keiyaku.joining;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of applications, {@code R-…}; no company's yet. */
@Component
class RegistrationNumbers extends NumberKind {

	RegistrationNumbers(JdbcClient jdbc) {
		super(jdbc, "R-", "registration_number");
	}

}
