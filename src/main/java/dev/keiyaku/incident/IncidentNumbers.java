package dev.keiyaku.incident;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of reported incidents, {@code F-…}; no company's. */
@Component
class IncidentNumbers extends NumberKind {

	static final String PREFIX = "F-";

	IncidentNumbers(JdbcClient jdbc) {
		super(jdbc, PREFIX, "incident_number");
	}

}
