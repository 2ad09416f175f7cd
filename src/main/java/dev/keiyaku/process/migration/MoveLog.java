package dev.keiyaku.process.migration;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has taken which instance to which version, and why. Nothing is ever taken out. */
@Component
class MoveLog {

	private static final int SHOWN = 100;

	private final JdbcClient jdbc;

	private final Clock clock;

	MoveLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A line of the log.
	 *
	 * @param source the number of the version that the instance had
	 * @param target that of the version that it has got
	 */
	record Entry(String instanceId, String number, int source, int target, String reason, String migratedBy,
			Instant migratedAt) {
	}

	/** Takes part in the migration's transaction. */
	void add(String processKey, ProcessInstance instance, MoveRequest request, String administrator) {
		this.jdbc.sql("""
				insert into process_migration
				  (process_key, instance_id, number, source_id, target_id, reason, migrated_by, migrated_at)
				values (:process, :instance, :number, :source, :target, :reason, :by, :at)""")
			.param("process", processKey)
			.param("instance", instance.getId())
			.param("number", instance.getBusinessKey())
			.param("source", request.source())
			.param("target", request.target())
			.param("reason", request.reason())
			.param("by", administrator)
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	/** The latest lines of a process, the newest first. */
	List<Entry> of(String processKey) {
		return this.jdbc.sql("""
				select m.instance_id, m.number, s.version_ as source, t.version_ as target, m.reason, m.migrated_by,
				  m.migrated_at
				from process_migration m
				join act_re_procdef s on s.id_ = m.source_id
				join act_re_procdef t on t.id_ = m.target_id
				where m.process_key = :process
				order by m.migrated_at desc, m.id desc limit :shown""")
			.param("process", processKey)
			.param("shown", SHOWN)
			.query((row, line) -> new Entry(row.getString("instance_id"), row.getString("number"), row.getInt("source"),
					row.getInt("target"), row.getString("reason"), row.getString("migrated_by"),
					row.getTimestamp("migrated_at").toInstant()))
			.list();
	}

}
