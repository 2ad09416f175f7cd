package dev.keiyaku.process.owner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.process.CustomerTasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The way of one case through its diagram, with people and times, while it runs as well.
 */
@Component
class CaseSteps {

	/** What a person of the customer is called: who it was is the store's to say. */
	static final String MEMBER = "member";

	private static final int CANCELED = 2;

	private static final String STEPS = """
			select a.act_id_ as id, a.act_name_ as name, a.act_type_ as type, a.start_time_ as started,
			  a.end_time_ as ended, a.act_inst_state_ as state, a.call_proc_inst_id_ as called, a.assignee_ as assignee,
			  nullif(trim(concat_ws(' ', u.last_, u.first_)), '') as person
			from act_hi_actinst a left join act_id_user u on u.id_ = a.assignee_
			where a.proc_inst_id_ = :case and a.act_type_ <> 'multiInstanceBody'
			order by a.start_time_, a.sequence_counter_""";

	private final JdbcClient jdbc;

	CaseSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The key of the process that an instance is of; empty when there is no such one. */
	Optional<String> process(String caseId) {
		return this.jdbc.sql("select proc_def_key_ from act_hi_procinst where id_ = :case")
			.param("case", caseId)
			.query(String.class)
			.optional();
	}

	List<Step> of(String caseId) {
		return this.jdbc.sql(STEPS).param("case", caseId).query((row, number) -> read(row)).list();
	}

	private static Step read(ResultSet row) throws SQLException {
		return new Step(row.getString("id"), row.getString("name"), row.getString("type"),
				ProcessCases.moment(row, "started"), ProcessCases.moment(row, "ended"), row.getInt("state") == CANCELED,
				person(row.getString("assignee"), row.getString("person")), row.getString("called"));
	}

	private static String person(String assignee, String name) {
		if (CustomerTasks.isMember(assignee)) {
			return MEMBER;
		}
		return (name != null) ? name : assignee;
	}

}
