package dev.keiyaku.migration;

import java.util.List;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Versions of contracts of a store that did not know their amounts. */
class ContractAmountMigrationIT extends StoreTest {

	private static final String TWO_LINES = """
			[{"number": 1, "planCode": "p", "quantity": 3, "unitPrice": 2000, "options": [{"code": "a", "quantity": 3, "unitPrice": 150},
			  {"code": "b", "quantity": 1, "unitPrice": 5000}]},
			 {"number": 2, "planCode": "q", "quantity": 99999, "unitPrice": 1234567, "options": []}]""";

	@Test
	void eachVersionKnowsWhatItsLinesAndOptionsCost(@Autowired ApplicationContext store) {
		OldDatabase old = new OldDatabase(store, "103");
		JdbcTemplate sql = old.sql();
		sql.update("insert into company (version, number, name, name_kana) values (0, 'K-1', '会社', 'カイシャ')");
		sql.update(
				"""
						insert into contract (number, company_id, order_number, company_name, contact_name, contact_email, status,
						  billing_period, start_date, opened_at, renewal_month, search_text)
						select 'C-1', id, 'O-1', '会社', '移行 花子', 'ikou@test.example', 'ACTIVE', 'MONTHLY', '2026-04-01', now(), null, 'c1'
						from company""");
		version(sql, "2026-04-01", TWO_LINES);
		version(sql, "2026-05-01", "[]");
		version(sql, "2026-06-15", """
				[{"number": 1, "planCode": "p", "quantity": 2, "unitPrice": 300, "options": null}]""");

		old.migrate();
		version(sql, "2026-07-01", "[{\"number\": 1, \"planCode\": \"p\", \"quantity\": 1, \"unitPrice\": 700}]");

		assertThat(sql.queryForList("select amount from contract_version order by first_day", Long.class))
			.isEqualTo(List.of(6_000L + 450 + 5_000 + 99_999L * 1_234_567, 0L, 600L, 700L));
		assertThat(List.of("2026-03-31", "2026-04-30", "2026-05-01", "2026-06-14", "2026-06-15", "2027-01-01"))
			.map((day) -> sql.queryForObject("select contract_amount(id, cast(? as date)) from contract", Long.class,
					day))
			.containsExactly(123_455_476_883L, 123_455_476_883L, 0L, 0L, 600L, 700L);
	}

	private static void version(JdbcTemplate sql, String firstDay, String lines) {
		sql.update("""
				insert into contract_version (contract_id, first_day, cause, recorded_at, lines)
				select id, cast(? as date), 'O-1', now(), cast(? as jsonb) from contract""", firstDay, lines);
	}

}
