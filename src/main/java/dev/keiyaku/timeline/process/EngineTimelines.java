package dev.keiyaku.timeline.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the engine's running instances and its history, by statements of its own: a page
 * of a contract shows two timelines, and the engine's queries took four times as long.
 */
@Service
class EngineTimelines implements Timelines {

	/**
	 * The newest instance with all that belong to its root. One row an instance and
	 * activity, however often the instance has been there: where it still is, else its
	 * last visit.
	 */
	private static final String PAST = """
			with newest as (
			  select id_, root_proc_inst_id_ from act_hi_procinst
			  where proc_def_key_ = :process and business_key_ = :number order by start_time_ desc limit 1
			), visits as (
			  select distinct on (proc_inst_id_, act_id_) * from act_hi_actinst
			  where root_proc_inst_id_ = (select root_proc_inst_id_ from newest)
			  order by proc_inst_id_, act_id_, (end_time_ is null) desc, start_time_ desc, sequence_counter_ desc
			)
			select i.id_ as instance, i.id_ = newest.id_ as asked, i.proc_def_id_ as definition, i.start_time_ as begun,
			  i.end_time_ as over, v.act_id_ as activity, v.start_time_ as since, v.end_time_ as until,
			  v.act_inst_state_ as state, v.call_proc_inst_id_ as called
			from newest join act_hi_procinst i on i.root_proc_inst_id_ = newest.root_proc_inst_id_
			left join visits v on v.proc_inst_id_ = i.id_
			order by v.start_time_, v.sequence_counter_""";

	/**
	 * Where an instance is: at activities, or before such as a job is to begin. Beside
	 * them its own variables that are dates.
	 */
	private static final String PRESENT = """
			select e.act_id_ as activity, null as variable, null as moment, e.sequence_counter_ as came from act_ru_execution e
			where e.proc_inst_id_ = :instance and e.act_id_ is not null and not e.is_event_scope_ and not exists (
			  select 1 from act_ru_execution inside where inside.parent_id_ = e.id_ and not inside.is_event_scope_)
			union all
			select null, name_, long_, null from act_ru_variable
			where execution_id_ = :instance and type_ = 'date' and task_id_ is null and long_ is not null
			order by came, activity""";

	private final JdbcClient jdbc;

	private final CustomerMaps maps;

	EngineTimelines(JdbcClient jdbc, CustomerMaps maps) {
		this.jdbc = jdbc;
		this.maps = maps;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Milestone> of(String processKey, String businessKey, Set<String> decided) {
		Family family = new Family();
		this.jdbc.sql(PAST).param("process", processKey).param("number", businessKey).query(family);
		return family.asked().map((instance) -> milestones(instance, family, decided)).orElse(List.of());
	}

	private List<Milestone> milestones(Family.Instance instance, Family family, Set<String> decided) {
		Whereabouts now = instance.isOver() ? Whereabouts.NOWHERE : whereabouts(instance.id());
		return new Course(this.maps.of(instance.definition()), instance.begun(), instance.visits(), now.active(),
				now.dates(), decided,
				(visit) -> family.called(visit).map((called) -> milestones(called, family, Set.of())).orElse(List.of()))
			.milestones();
	}

	private Whereabouts whereabouts(String instance) {
		Whereabouts now = new Whereabouts();
		this.jdbc.sql(PRESENT).param("instance", instance).query(now);
		return now;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Milestone> ahead(String processKey, Set<String> decided, Map<String, Instant> dates) {
		return Course.ahead(this.maps.ofLatest(processKey).ahead(decided), dates).toList();
	}

}
