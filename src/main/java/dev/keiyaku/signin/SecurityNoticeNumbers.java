package dev.keiyaku.signin;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of notices about the sign-in, {@code N-…}. */
@Component
class SecurityNoticeNumbers extends NumberKind {

	SecurityNoticeNumbers(JdbcClient jdbc) {
		super(jdbc, "N-", "sign_in_number");
	}

}
