package dev.keiyaku.migration;

import dev.keiyaku.StoreTest;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A store in which two companies have one number with the payment provider. */
class BuyerNumberMigrationIT extends StoreTest {

	@Test
	void theUpgradeStopsAndNamesThemUntilStaffHaveCorrectedIt(@Autowired ApplicationContext store) {
		OldDatabase old = new OldDatabase(store, "72");
		JdbcTemplate sql = old.sql();
		company(sql, "K-1", "11111111111");
		company(sql, "K-2", "22222222222");
		company(sql, "K-3", "22222222222");
		company(sql, "K-4", null);
		company(sql, "K-5", null);

		assertThatExceptionOfType(FlywayException.class).isThrownBy(old::migrate)
			.withMessageContaining("K-2, K-3")
			.withMessageContaining("docs/operations.md")
			.matches(failure -> !failure.getMessage().contains("K-1,"), "names no other");

		sql.update("update company set buyer_id = '33333333333' where number = 'K-3'");
		old.migrate();
		assertThat(sql.queryForList("select buyer_id from company where buyer_id is not null order by number",
				String.class))
			.containsExactly("11111111111", "22222222222", "33333333333");
	}

	private static void company(JdbcTemplate sql, String number, String buyer) {
		sql.update("insert into company (version, number, name, name_kana, buyer_id) values (0, ?, '会社', 'カイシャ', ?)",
				number, buyer);
	}

}
