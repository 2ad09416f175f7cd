package dev.keiyaku.migration;

import java.util.List;
import java.util.Map;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What was there before the lists' search is found as what came after it. */
class SearchTextsIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private JdbcTemplate database;

	@Test
	void theMigrationWritesWhatTheDomainKeeps() {
		SignedInMember customer = this.given.company("移行商事株式会社");
		String number = this.given.order(customer, Placing.annual(2, this.today.plusDays(7)));
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");
		OldDatabase old = new OldDatabase(this.store, "43");
		copy(old, "company", "id = ?", customer);
		copy(old, "member", "company_id = ?", customer);
		copy(old, "customer_order", "company_id = ?", customer);
		copy(old, "order_line", "order_id in (select id from customer_order where company_id = ?)", customer);
		copy(old, "contract", "company_id = ?", customer);
		insert(old, "contract_line", """
				select jsonb_build_object('id', version.id, 'contract_id', contract_id, 'position', 0,
				  'plan_code', line ->> 'planCode', 'name', line ->> 'name', 'unit', line ->> 'unit',
				  'quantity', line -> 'quantity', 'unit_price', line -> 'unitPrice')::text
				from contract_version version, jsonb_array_elements(lines) line
				where contract_id in (select id from contract where company_id = ?)""", customer);

		old.migrateTo("44");

		for (String table : List.of("customer_order", "contract")) {
			List<String> kept = texts(this.database, table, customer);
			assertThat(kept).isNotEmpty().doesNotContain("");
			assertThat(texts(old.sql(), table, customer)).isEqualTo(kept);
		}
	}

	/** Copies what the columns of that time held. */
	private void copy(OldDatabase old, String table, String which, SignedInMember customer) {
		insert(old, table, """
				select (jsonb_build_object('position', 0) || to_jsonb(copied) - 'search_text')::text
				from %s copied where %s""".formatted(table, which), customer);
	}

	private void insert(OldDatabase old, String table, String rows, SignedInMember customer) {
		this.database.queryForList(rows, String.class, customer.companyId())
			.forEach((row) -> old.sql()
				.update("insert into %1$s overriding system value select * from jsonb_populate_record(null::%1$s, ?::jsonb)"
					.formatted(table), row));
	}

	private static List<String> texts(JdbcTemplate database, String table, SignedInMember customer) {
		return database.queryForList("select search_text from %s where company_id = ? order by id".formatted(table),
				String.class, customer.companyId());
	}

}
