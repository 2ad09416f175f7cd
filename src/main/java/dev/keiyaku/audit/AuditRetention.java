package dev.keiyaku.audit;

import dev.keiyaku.retention.Kept;
import dev.keiyaku.retention.OldRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail is as long as its setting says. */
@Configuration(proxyBeanMethods = false)
class AuditRetention {

	@Bean
	OldRows oldAuditEntries(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.AUDIT, "audit_entry", "occurred_at < :before");
	}

}
