package dev.keiyaku.desk.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.desk.DeskTask;
import dev.keiyaku.desk.DeskTasks;
import dev.keiyaku.process.Clerk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page of tasks at once, which the engine's own queries do task by task. */
@Component
class EngineDeskTasks implements DeskTasks {

	private static final String TASKS = """
			select task.id_, task.name_, task.assignee_, task.create_time_, task.due_date_, instance.business_key_,
			  (select count(*) from act_hi_comment where task_id_ = task.id_ and type_ = 'comment') as comments
			from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_
			where exists (
			  select 1 from act_ru_identitylink link
			  where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ in (:desks)
			)
			and %s in (:which)
			order by task.due_date_, task.create_time_""";

	private static final String PEOPLE = """
			select user_id_ as person from act_hi_op_log where task_id_ = :task and user_id_ is not null
			union select user_id_ from act_hi_comment where task_id_ = :task and user_id_ is not null
			union select value.person from act_hi_op_log done cross join lateral (values (done.org_value_), (done.new_value_)) value (person)
			where done.task_id_ = :task and done.property_ in ('assignee', 'owner') and value.person is not null""";

	private final JdbcClient jdbc;

	private final Clerk clerk;

	EngineDeskTasks(JdbcClient jdbc, Clerk clerk) {
		this.jdbc = jdbc;
		this.clerk = clerk;
	}

	@Override
	public List<DeskTask> of(Set<String> desks, Collection<String> ids) {
		return tasks(desks, "task.id_", ids);
	}

	@Override
	public List<DeskTask> about(Set<String> desks, Collection<String> numbers) {
		return tasks(desks, "instance.business_key_", numbers);
	}

	private List<DeskTask> tasks(Set<String> desks, String column, Collection<String> which) {
		if (desks.isEmpty() || which.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(TASKS.formatted(column))
			.param("desks", desks)
			.param("which", which)
			.query((row, index) -> task(row))
			.list();
	}

	private static DeskTask task(ResultSet row) throws SQLException {
		Timestamp due = row.getTimestamp("due_date_");
		return new DeskTask(row.getString("id_"), row.getString("name_"), row.getString("business_key_"),
				row.getString("assignee_"), row.getTimestamp("create_time_").toInstant(),
				(due != null) ? due.toInstant() : null, row.getInt("comments"));
	}

	@Override
	public Map<String, String> people(String id) {
		return namesOf(this.jdbc.sql(PEOPLE).param("task", id).query(String.class).set());
	}

	@Override
	public Map<String, String> namesOf(Set<String> userIds) {
		return this.clerk.namesOf(userIds);
	}

}
