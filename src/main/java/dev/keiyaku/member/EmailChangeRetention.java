package dev.keiyaku.member;

import dev.keiyaku.retention.Kept;
import dev.keiyaku.retention.OldRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Former addresses go; the audit trail says that there was a change. */
@Configuration(proxyBeanMethods = false)
class EmailChangeRetention {

	@Bean
	OldRows oldEmailChanges(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.SIGN_IN, "email_change", "requested_at < :before");
	}

}
