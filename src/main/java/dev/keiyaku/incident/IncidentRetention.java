package dev.keiyaku.incident;

import dev.keiyaku.retention.Kept;
import dev.keiyaku.retention.OldRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports go some time after; one of what still stands stays, or it were told anew. */
@Configuration(proxyBeanMethods = false)
class IncidentRetention {

	@Bean
	OldRows oldIncidentReports(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.ENGINE_METRICS, "incident_report", """
				since < :before and not exists (
				  select from act_ru_incident standing where standing.id_ = incident_id)""");
	}

}
