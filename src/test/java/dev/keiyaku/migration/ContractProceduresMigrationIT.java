package dev.keiyaku.migration;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Contracts with procedures of a store whose contracts did not know of them. */
class ContractProceduresMigrationIT extends StoreTest {

	@Test
	void aContractKnowsItsProceduresAndIsFoundByTheirNumbers(@Autowired ApplicationContext store) {
		OldDatabase old = new OldDatabase(store, "84");
		JdbcTemplate sql = old.sql();
		sql.update("insert into company (version, number, name, name_kana) values (0, 'K-1', '会社', 'カイシャ')");
		sql.update(
				"""
						insert into member (number, company_id, login_id, password_hash, name, name_kana, department, title, phone, email,
						  role, status)
						select 'M-1', id, 'ikou', '', '移行 花子', 'イコウ ハナコ', '', '', '0312345678', 'ikou@test.example', 'ADMIN', 'ACTIVE'
						from company""");
		contract(sql, "C-1");
		contract(sql, "C-2");
		procedure(sql, "A-10000001", "WITHDRAWN");
		procedure(sql, "A-10000002", "SCHEDULED");

		old.migrate();

		assertThat(sql.queryForMap(
				"""
						select open_procedure, procedures::text as procedures, search_text from contract where number = 'C-1'"""))
			.containsEntry("open_procedure", "A-10000002")
			.containsEntry("procedures", "[\"A-10000001\", \"A-10000002\"]")
			.containsEntry("search_text", "c1 a10000001 a10000002");
		assertThat(sql.queryForMap(
				"""
						select open_procedure, procedures::text as procedures, search_text from contract where number = 'C-2'"""))
			.containsEntry("open_procedure", null)
			.containsEntry("procedures", "[]")
			.containsEntry("search_text", "c2");
	}

	private static void contract(JdbcTemplate sql, String number) {
		sql.update(
				"""
						insert into contract (number, company_id, order_number, company_name, contact_name, contact_email, status,
						  billing_period, start_date, opened_at, renewal_month, search_text)
						select ?, company_id, 'O-1', '会社', name, email, 'ACTIVE', 'ANNUAL', '2027-01-12', now(), 1,
						  lower(replace(?, '-', ''))
						from member""",
				number, number);
	}

	private static void procedure(JdbcTemplate sql, String number, String status) {
		sql.update(
				"""
						insert into amendment (number, contract_number, company_id, member_id, kind, status, timing, effective_day,
						  timing_reason, billing_period, changes, charge, requested_at, search_text, company_number, company_name,
						  postal_code, address, customer_name, customer_name_kana, customer_phone, customer_email, details)
						select ?, 'C-1', company_id, id, 'CHANGE', ?, 'END_OF_TERM', '2028-01-12', '', 'ANNUAL', '[]', '{}', now(), '',
						  'K-1', '会社', '1000005', '東京都', name, name_kana, phone, email, '{}'
						from member""",
				number, status);
	}

}
