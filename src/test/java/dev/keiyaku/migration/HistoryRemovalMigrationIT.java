package dev.keiyaku.migration;

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

		old.migrate();

		assertThat(sql.queryForList("""
				select concat_ws(' ', p.id_, p.removal_time_::date, a.removal_time_::date)
				from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_ order by p.id_""",
				String.class))
			.containsExactly("called 2036-10-31 2036-10-31", "ended 2036-11-27 2036-11-27", "ended long since",
					"running 2036-10-31 2036-10-31");
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
