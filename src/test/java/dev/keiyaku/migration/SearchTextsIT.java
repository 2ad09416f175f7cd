package dev.keiyaku.migration;

import java.sql.Connection;
import java.util.List;
import java.util.Map;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What was there before the lists' search is found as what came after it. */
class SearchTextsIT extends ProcessTest {

	@Autowired
	private JdbcTemplate database;

	@Test
	void theMigrationWritesWhatTheDomainKeeps() {
		SignedInMember customer = this.given.company("移行商事株式会社");
		String number = this.given.order(customer, Placing.annual(2, this.today.plusDays(7)));
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");

		assertMigrated("customer_order", customer);
		assertMigrated("contract", customer);
	}

	private void assertMigrated(String table, SignedInMember customer) {
		List<String> kept = texts(table, customer);
		assertThat(kept).isNotEmpty().doesNotContain("");
		this.database.update("update %s set search_text = '' where company_id = ?".formatted(table),
				customer.companyId());

		this.database.execute((ConnectionCallback<Void>) this::migrate);

		assertThat(texts(table, customer)).isEqualTo(kept);
	}

	private List<String> texts(String table, SignedInMember customer) {
		return this.database.queryForList(
				"select search_text from %s where company_id = ? order by id".formatted(table), String.class,
				customer.companyId());
	}

	private Void migrate(Connection connection) {
		Context context = mock();
		given(context.getConnection()).willReturn(connection);
		new V44__Search_texts().migrate(context);
		return null;
	}

}
