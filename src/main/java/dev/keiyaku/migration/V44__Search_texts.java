package dev.keiyaku.migration;

import java.util.List;

import dev.keiyaku.search.SearchText;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Fills the search texts of orders and contracts that are older than their lists' search,
 * as the domain keeps those of newer ones. It is not in SQL, because the search compares
 * texts as {@link SearchText} writes them.
 */
@Component
@SuppressWarnings("java:S101") // Flyway reads version and description from the name
class V44__Search_texts extends BaseJavaMigration {

	private static final String ORDERS = """
			select id, concat_ws(' ', number, customer_name, user_name, user_department, user_address_label,
			  case when origin like 'quote:%' then substr(origin, 7) end,
			  (select string_agg(name, ' ' order by position) from order_line where order_id = customer_order.id))
			from customer_order""";

	private static final String CONTRACTS = """
			select id, concat_ws(' ', number, order_number, contact_name,
			  (select string_agg(name, ' ' order by position) from contract_line where contract_id = contract.id))
			from contract""";

	private static final int BATCH = 1_000;

	@Override
	public void migrate(Context context) {
		JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
		fill(database, "customer_order", ORDERS);
		fill(database, "contract", CONTRACTS);
	}

	private static void fill(JdbcTemplate database, String table, String texts) {
		database.batchUpdate("update %s set search_text = ? where id = ?".formatted(table), texts(database, texts),
				BATCH, (update, entry) -> {
					update.setString(1, entry.text());
					update.setLong(2, entry.id());
				});
		database.execute("alter table %s alter column search_text set not null".formatted(table));
	}

	private static List<Entry> texts(JdbcTemplate database, String texts) {
		return database.query(texts, (row, number) -> new Entry(row.getLong(1), SearchText.of(row.getString(2))));
	}

	private record Entry(long id, String text) {
	}

}
