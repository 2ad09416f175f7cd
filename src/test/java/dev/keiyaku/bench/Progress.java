package dev.keiyaku.bench;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far an order has come, as its client finds out: by statements of its own, the same
 * for both that are compared, so that looking costs neither of them more than the other.
 */
class Progress {

	private final JdbcTemplate database;

	Progress(DataSource database) {
		this.database = new JdbcTemplate(database);
	}

	/** Waits for the order's task and returns its id. */
	String task(String number, String key, Waiting waiting) {
		String[] id = new String[1];
		waiting.until(() -> {
			List<String> found = this.database.queryForList("""
					select t.id_ from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
					where e.business_key_ = ? and t.task_def_key_ = ?""", String.class, number, key);
			found.forEach((task) -> id[0] = task);
			return id[0] != null;
		});
		return id[0];
	}

	/** Waits until nothing but the order's first start is waited for. */
	void end(String number, Waiting waiting) {
		waiting.until(() -> this.database.queryForObject("""
				select exists (
					select from act_ru_execution e join act_ru_event_subscr s on s.proc_inst_id_ = e.id_
					where e.business_key_ = ? and s.event_name_ = 'order-parts-settled')""", Boolean.class, number));
	}

	/** Waits until so many instances of that number have ended. */
	void ended(String number, int instances, Waiting waiting) {
		waiting.until(() -> this.database.queryForObject(
				"select count(*) from act_hi_procinst where business_key_ = ? and end_time_ is not null", Integer.class,
				number) == instances);
	}

}
