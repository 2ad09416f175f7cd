package dev.keiyaku.process;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.metric.Counts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for people: {@code keiyaku.tasks.waiting} and {@code keiyaku.tasks.overdue},
 * by {@code desk}, and {@code keiyaku.incidents}, by {@code process}. The public API
 * would ask once for each of them.
 */
@Component
class WorkMetrics {

	private static final String TASKS = """
			select link.group_id_ as desk, count(*) as waiting, count(*) filter (where task.due_date_ < :now) as overdue
			from act_ru_task task join act_ru_identitylink link on link.task_id_ = task.id_ and link.type_ = 'candidate'
			where link.group_id_ is not null group by link.group_id_""";

	/** An incident is shown at each caller of an instance as well. */
	private static final String INCIDENTS = """
			select process.key_ as process, count(*) as incidents
			from act_ru_incident incident join act_re_procdef process on process.id_ = incident.proc_def_id_
			where incident.root_cause_incident_id_ = incident.id_ group by process.key_""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Desks desks;

	private final RepositoryService repository;

	private final MeterRegistry registry;

	WorkMetrics(JdbcClient jdbc, Clock clock, Desks desks, RepositoryService repository, MeterRegistry registry) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.desks = desks;
		this.repository = repository;
		this.registry = registry;
	}

	/** Desks and processes are known once the diagrams are deployed. */
	@EventListener(ApplicationReadyEvent.class)
	void register() {
		Counts<Waiting> tasks = new Counts<>(this::tasks);
		for (Desk desk : this.desks.all()) {
			gauge("keiyaku.tasks.waiting", "desk", desk.groupId(), tasks, new Waiting(desk.groupId(), false));
			gauge("keiyaku.tasks.overdue", "desk", desk.groupId(), tasks, new Waiting(desk.groupId(), true));
		}
		Counts<String> incidents = new Counts<>(this::incidents);
		processes().forEach((key) -> gauge("keiyaku.incidents", "process", key, incidents, key));
	}

	private <K> void gauge(String name, String tag, String value, Counts<K> counts, K key) {
		Gauge.builder(name, () -> counts.of(key)).tag(tag, value).register(this.registry);
	}

	private Set<String> processes() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.map(ProcessDefinition::getKey)
			.collect(Collectors.toSet());
	}

	private Map<Waiting, Long> tasks() {
		Map<Waiting, Long> tasks = new HashMap<>();
		this.jdbc.sql(TASKS).param("now", this.clock.instant().atOffset(ZoneOffset.UTC)).query((row) -> {
			tasks.put(new Waiting(row.getString("desk"), false), row.getLong("waiting"));
			tasks.put(new Waiting(row.getString("desk"), true), row.getLong("overdue"));
		});
		return tasks;
	}

	private Map<String, Long> incidents() {
		Map<String, Long> incidents = new HashMap<>();
		this.jdbc.sql(INCIDENTS).query((row) -> {
			incidents.put(row.getString("process"), row.getLong("incidents"));
		});
		return incidents;
	}

	/** Tasks of a desk: all, or those whose day has passed. */
	private record Waiting(String desk, boolean overdue) {
	}

}
