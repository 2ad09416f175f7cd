package dev.keiyaku.signin;

import dev.keiyaku.retention.Kept;
import dev.keiyaku.retention.OldRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What signing in leaves behind is of no use once its links and codes are over. */
@Configuration(proxyBeanMethods = false)
class SignInRetention {

	@Bean
	OldRows oldPasswordResets(JdbcClient jdbc) {
		return of(jdbc, "password_reset", "requested_at < :before");
	}

	@Bean
	OldRows oldMailedCodes(JdbcClient jdbc) {
		return of(jdbc, "mailed_code", "requested_at < :before");
	}

	@Bean
	OldRows oldSecurityNotices(JdbcClient jdbc) {
		return of(jdbc, "security_notice", "happened_at < :before");
	}

	@Bean
	OldRows oldTrustedBrowsers(JdbcClient jdbc) {
		return of(jdbc, "trusted_browser", "expires_at < :before");
	}

	private static OldRows of(JdbcClient jdbc, String table, String old) {
		return new OldRows(jdbc, Kept.SIGN_IN, table, old);
	}

}
