package dev.keiyaku.process.owner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the cases of a process, running and ended ones of all its versions, by one query
 * on the engine's history.
 */
@Component
class ProcessCases {

	/** How many are read at once. */
	static final int PAGE = 50;

	private static final String FOUND = """
			select * from (
			  select i.id_ as id, i.business_key_ as number, i.proc_def_id_ as definition, d.version_ as version,
			    d.version_tag_ as tag, i.start_time_ as started, i.end_time_ as ended_at, i.delete_reason_ as reason,
			    case when i.end_time_ is null then 'RUNNING'
			      when i.state_ = 'EXTERNALLY_TERMINATED' then 'TERMINATED'
			      when e.outcome is not null then e.outcome
			      when i.state_ = 'COMPLETED' then 'COMPLETED'
			      else 'BROKEN_OFF' end as outcome,
			    e.name as ended,
			    (select count(*) from act_ru_incident f where f.proc_inst_id_ = i.id_) as incidents
			  from act_hi_procinst i
			  left join act_re_procdef d on d.id_ = i.proc_def_id_
			  left join lateral (
			    select t.outcome, a.act_name_ as name
			    from unnest(string_to_array(:ends, ','), string_to_array(:outcomes, ','))
			      with ordinality as t(activity, outcome, rank)
			    join act_hi_actinst a on a.proc_inst_id_ = i.id_ and a.act_id_ = t.activity
			    where i.end_time_ is not null
			    order by t.rank limit 1) e on true
			  where i.proc_def_key_ = :process
			    and coalesce(i.business_key_, i.id_) ilike :pattern
			    and i.start_time_ >= :start and i.start_time_ < :end) c
			where (:outcome = '' or c.outcome = :outcome) and (not :incident or c.incidents > 0)
			order by c.started desc, c.id
			limit :limit offset :offset""";

	/** What contains others is no place where a case is. */
	private static final String WITH_STEPS = """
			select c.*, (select string_agg(distinct coalesce(a.act_name_, a.act_id_), '、')
			    from act_hi_actinst a
			    where a.proc_inst_id_ = c.id and c.ended_at is null and a.end_time_ is null
			      and a.act_type_ not in ('subProcess', 'multiInstanceBody', 'transaction', 'eventSubProcess')) as waiting
			from (%s) c
			order by c.started desc, c.id"""
		.formatted(FOUND);

	private final JdbcClient jdbc;

	private final Outcomes outcomes;

	private final Clock clock;

	ProcessCases(JdbcClient jdbc, Outcomes outcomes, Clock clock) {
		this.jdbc = jdbc;
		this.outcomes = outcomes;
		this.clock = clock;
	}

	/**
	 * Returns one more than a page holds where there are more.
	 */
	List<ProcessCase> find(ProcessCaseSearch search) {
		List<Outcomes.End> ends = this.outcomes.of(search.process());
		Period period = search.period(this.clock);
		return this.jdbc.sql(WITH_STEPS)
			.param("process", search.process())
			.param("pattern", search.pattern())
			.param("start", period.start())
			.param("end", period.end())
			.param("ends", joined(ends, Outcomes.End::activityId))
			.param("outcomes", joined(ends, (end) -> end.outcome().name()))
			.param("outcome", (search.outcome() != null) ? search.outcome().name() : "")
			.param("incident", search.incident())
			.param("limit", PAGE + 1)
			.param("offset", search.offset())
			.query((row, number) -> read(row))
			.list();
	}

	private static String joined(List<Outcomes.End> ends, Function<Outcomes.End, String> part) {
		return ends.stream().map(part).collect(Collectors.joining(","));
	}

	private static ProcessCase read(ResultSet row) throws SQLException {
		return new ProcessCase(row.getString("id"), row.getString("number"), row.getString("definition"),
				row.getInt("version"), row.getString("tag"), moment(row, "started"), moment(row, "ended_at"),
				Outcome.valueOf(row.getString("outcome")), row.getString("ended"), row.getString("waiting"),
				row.getInt("incidents"), row.getString("reason"));
	}

	static Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

}
