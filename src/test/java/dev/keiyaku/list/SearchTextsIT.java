package dev.keiyaku.list;

import java.util.Map;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What was there before the lists' search is found as what came after it. */
class SearchTextsIT extends ProcessTest {

	@Autowired
	private JdbcTemplate database;

	@Test
	void theMigrationWritesWhatTheDomainKeeps() {
		SignedInMember customer = this.given.company("移行商事株式会社");
		String number = this.given.order(customer, Placing.annual(2, this.today.plusDays(7)));
		complete(number, "accept-order", Map.of("decision", "ACCEPT"));
		task(number, "arrange-delivery");

		assertMigrated("customer_order", V44__Search_texts.ORDERS, customer);
		assertMigrated("contract", V44__Search_texts.CONTRACTS, customer);
	}

	private void assertMigrated(String table, String texts, SignedInMember customer) {
		String kept = "select id, search_text from %s where company_id = ?".formatted(table);
		assertThat(this.database.query(kept,
				(row, count) -> new V44__Search_texts.Entry(row.getLong(1), row.getString(2)), customer.companyId()))
			.isNotEmpty()
			.isSubsetOf(V44__Search_texts.texts(this.database, texts));
	}

}
