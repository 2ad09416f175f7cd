package dev.keiyaku.process.owner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often cases came to each activity of a process, and how long they stayed, all
 * versions together.
 */
@Component
class ActivityFigures {

	private static final String FIGURES = """
			select a.act_id_ as "activityId", count(*) as visits,
			  count(*) filter (where a.end_time_ is null) as present,
			  percentile_cont(0.5) within group (order by a.duration_) filter (where a.act_inst_state_ <> 2) as median,
			  percentile_cont(0.9) within group (order by a.duration_) filter (where a.act_inst_state_ <> 2) as slow
			from act_hi_actinst a
			where a.proc_def_key_ = :process and a.act_type_ <> 'multiInstanceBody'
			  and a.start_time_ >= :start and a.start_time_ < :end
			group by a.act_id_
			order by a.act_id_""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ActivityFigures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Of one activity.
	 *
	 * @param visits how often cases came to it in the period
	 * @param present how many of these are there still
	 * @param median how long half of those stayed at most who have left it by its end,
	 * milliseconds; null when there is none
	 * @param slow how long nine of ten stayed at most
	 */
	record Figures(String activityId, long visits, long present, Double median, Double slow) {
	}

	/**
	 * @param from the first day on which cases came to an activity, or null
	 * @param to the last one, or null
	 */
	List<Figures> of(String processKey, LocalDate from, LocalDate to) {
		Period period = Period.of(from, to, this.clock);
		return this.jdbc.sql(FIGURES)
			.param("process", processKey)
			.param("start", period.start())
			.param("end", period.end())
			.query(Figures.class)
			.list();
	}

}
