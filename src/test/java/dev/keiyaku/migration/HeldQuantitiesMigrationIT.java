package dev.keiyaku.migration;

import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Contracts of a store that did not keep what a company has of a plan. */
class HeldQuantitiesMigrationIT extends StoreTest {

	@Test
	void whatHasNotEndedIsHeld(@Autowired ApplicationContext store) {
		OldDatabase old = new OldDatabase(store, "103");
		JdbcTemplate sql = old.sql();
		sql.update("insert into company (version, number, name, name_kana) values (0, 'K-1', '会社', 'カイシャ')");
		for (String status : List.of("ACTIVE", "ENDED")) {
			sql.update(
					"""
							insert into contract (number, company_id, order_number, company_name, contact_name, contact_email, status,
							  billing_period, start_date, opened_at, renewal_month, search_text)
							select 'C-' || ?, id, 'O-1', '会社', '移行 花子', 'ikou@test.example', ?, 'ANNUAL', '2027-01-12', now(), 1, ''
							from company""",
					status, status);
			version(sql, status, LocalDate.of(2027, 1, 12), 5);
			version(sql, status, LocalDate.of(2028, 1, 12), 3);
		}

		old.migrate();

		assertThat(sql.queryForList("""
				select c.number || ' ' || plan_code || ' ' || until || ' ' || quantity
				from held_quantity join contract c on c.id = contract_id order by until""", String.class))
			.containsExactly("C-ACTIVE chat 2028-01-11 2", "C-ACTIVE chat infinity 3");
	}

	private static void version(JdbcTemplate sql, String status, LocalDate firstDay, int quantity) {
		sql.update("""
				insert into contract_version (contract_id, first_day, cause, recorded_at, lines)
				select id, ?, 'O-1', now(),
				  jsonb_build_array(jsonb_build_object('number', 1, 'planCode', 'chat', 'quantity', ?))
				from contract where number = 'C-' || ?""", firstDay, quantity, status);
	}

}
