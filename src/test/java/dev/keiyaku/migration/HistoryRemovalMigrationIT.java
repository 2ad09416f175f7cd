package dev.keiyaku.migration;

import java.util.List;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Instances of a store that counted the time of their history from their end. */
class HistoryRemovalMigrationIT extends StoreTest {

	@Test
	void whatStillRunsGoesATimeAfterItHasBegunAndWhatHasEndedKeepsItsDay(@Autowired ApplicationContext store) {
		OldDatabase old = new OldDatabase(store, "140");
		JdbcTemplate sql = old.sql();
		sql.update("""
				insert into act_re_procdef (id_, key_, version_, suspension_state_, history_ttl_, startable_)
				values ('order', 'order', 1, 1, 3650, true), ('check', 'check', 1, 1, 30, true)""");
		instance(sql, "running", "running", "order", null);
		instance(sql, "called", "running", "check", null);
		instance(sql, "ended", "ended", "order", "2036-11-27");
		instance(sql, "ended long since", "ended long since", "gone", null);

		sql.update(
				"""
						insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_, root_proc_inst_id_)
						values ('of history', 1, 1, 'desk', 20, 'running', 2, 'running'), ('for good', 1, 1, 'desk', 6, '*', 2, null)""");
		sql.update("""
				insert into act_ge_bytearray (id_, name_, root_proc_inst_id_)
				values ('of history', 'a value', 'running'), ('for good', 'a diagram', null)""");
		sql.update(
				"insert into act_re_procdef (id_, key_, version_, suspension_state_) values ('term', 'contract-term', 1, 1)");
		job(sql, "an end", "timer-intermediate-transition", "term-end-reached");
		job(sql, "a start", "timer-intermediate-transition", "term-start-reached");

		old.migrate();

		assertThat(sql.queryForList("""
				select concat_ws(' ', p.id_, p.removal_time_::date, a.removal_time_::date)
				from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_ order by p.id_""",
				String.class))
			.containsExactly("called 2036-10-31 2036-10-31", "ended 2036-11-27 2036-11-27", "ended long since",
					"running 2036-10-31 2036-10-31");
		for (String table : List.of("act_ru_authorization", "act_ge_bytearray")) {
			assertThat(sql.queryForList(
					"select concat_ws(' ', id_, removal_time_::date) from %s where id_ in ('of history', 'for good') order by id_"
						.formatted(table),
					String.class))
				.as(table)
				.containsExactly("for good", "of history 2036-10-31");
		}
		assertThat(sql.queryForList("select id_ || ' ' || priority_ from act_ru_job order by id_", String.class))
			.containsExactly("a start 0", "an end -10");
	}

	private static void job(JdbcTemplate sql, String id, String handler, String configuration) {
		sql.update("""
				insert into act_ru_job (id_, rev_, type_, process_def_id_, handler_type_, handler_cfg_, priority_)
				values (?, 1, 'timer', 'term', ?, ?, 0)""", id, handler, configuration);
	}

	private static void instance(JdbcTemplate sql, String id, String root, String definition, String removal) {
		sql.update(
				"""
						insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, proc_def_id_, proc_def_key_, start_time_,
						  removal_time_)
						values (?, ?, ?, ?, ?, '2026-11-03', ?::timestamp)""",
				id, id, root, definition, definition, removal);
		sql.update(
				"""
						insert into act_hi_actinst (id_, proc_inst_id_, root_proc_inst_id_, proc_def_id_, execution_id_, act_id_,
						  act_type_, start_time_, removal_time_)
						values (?, ?, ?, ?, ?, 'start', 'startEvent', '2026-11-03', ?::timestamp)""",
				id, id, root, definition, id, removal);
	}

}
