package dev.keiyaku.process.owner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits at each desk now, and how long what it has done in a period took: as a whole
 * and by kind of task. A task of two desks counts for both.
 */
@Component
class DeskFigures {

	private static final String FIGURES = """
			with present as (
			  select l.group_id_ as desk, coalesce(t.task_def_key_, '') as task, max(t.name_) as name,
			    count(distinct t.id_) as waiting,
			    count(distinct t.id_) filter (where t.due_date_ < :now) as overdue,
			    min(t.create_time_) as oldest
			  from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
			  group by grouping sets ((l.group_id_), (l.group_id_, coalesce(t.task_def_key_, '')))
			), past as (
			  select d.desk, d.task, max(d.name) as name, count(*) as done, count(*) filter (where d.late) as late,
			    percentile_cont(0.5) within group (order by d.duration) as median,
			    percentile_cont(0.9) within group (order by d.duration) as slow
			  from (
			    select distinct l.group_id_ as desk, coalesce(t.task_def_key_, '') as task, t.id_, t.name_ as name,
			      t.duration_ as duration, t.end_time_ > t.due_date_ as late
			    from act_hi_taskinst t
			    join act_hi_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
			      and l.operation_type_ = 'add'
			    where t.end_time_ >= :start and t.end_time_ < :end and t.delete_reason_ = 'completed') d
			  group by grouping sets ((d.desk), (d.desk, d.task))
			), both_times as (
			  select coalesce(present.desk, past.desk) as desk, coalesce(present.task, past.task) as task,
			    coalesce(present.name, past.name) as name, coalesce(waiting, 0) as waiting,
			    coalesce(overdue, 0) as overdue, oldest, coalesce(done, 0) as done, coalesce(late, 0) as late, median,
			    slow
			  from (select *, coalesce(task, '*') as part from present) present
			  full join (select *, coalesce(task, '*') as part from past) past
			    on present.desk = past.desk and present.part = past.part
			)
			select g.name_ as desk_name, f.*
			from both_times f join act_id_group g on g.id_ = f.desk
			order by g.name_, f.task nulls first""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DeskFigures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Of a desk, or of one kind of its tasks.
	 *
	 * @param task the kind's name; null for all tasks of the desk
	 * @param waiting how many are open now
	 * @param overdue how many of these are past their deadline
	 * @param oldest when the one began that has been open longest, or null
	 * @param done how many were completed in the period
	 * @param late how many of these after their deadline
	 * @param median how long half of them took at most, from their creation, in
	 * milliseconds; null when none was completed
	 * @param slow how long nine of ten took at most
	 */
	record Figures(String desk, String task, long waiting, long overdue, Instant oldest, long done, long late,
			Double median, Double slow) {
	}

	/**
	 * By desk, each as a whole first.
	 * @param from the first day of the period, or null
	 * @param to its last day, or null
	 */
	List<Figures> of(LocalDate from, LocalDate to) {
		Period period = Period.of(from, to, this.clock);
		return this.jdbc.sql(FIGURES)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("start", period.start())
			.param("end", period.end())
			.query((row, number) -> read(row))
			.list();
	}

	private static Figures read(ResultSet row) throws SQLException {
		return new Figures(row.getString("desk_name"), (row.getString("task") != null) ? row.getString("name") : null,
				row.getLong("waiting"), row.getLong("overdue"), ProcessCases.moment(row, "oldest"), row.getLong("done"),
				row.getLong("late"), row.getObject("median", Double.class), row.getObject("slow", Double.class));
	}

}
