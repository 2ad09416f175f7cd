package dev.keiyaku.bench;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/** Orders by the thousand: an order that is over, with all that store and engine keep. */
class FinishedOrders {

	private final JdbcTemplate database;

	FinishedOrders(JdbcTemplate database) {
		this.database = database;
	}

	/** Copies the order that was accepted last, for the same company. */
	void make(int orders) {
		Copies copies = new Copies(this.database, 1, orders);
		long order = this.database.queryForObject("select max(id) from customer_order where status = 'ACCEPTED'",
				Long.class);
		String number = this.database.queryForObject("select number from customer_order where id = ?", String.class,
				order);
		copies.of("customer_order", "id = " + order,
				Map.of("id", "-n", "number", "'B-' || n", "origin", "'bench:' || n"));
		copies.of("order_line", "order_id = " + order, Map.of("order_id", "-n"));
		copies.of("delivery", "number = '" + number + "'", Map.of("number", "'B-' || n"));
		copies.of("contract", "order_number = '" + number + "'",
				Map.of("number", "'BC-' || n", "order_number", "'B-' || n"));
		copies.of("credit_check", "shop_transaction_id = '" + number + "-1'",
				Map.of("shop_transaction_id", "'B-' || n || '-1'"));
		copies.of("outgoing_mail", "business_key = '" + number + "'", Map.of("business_key", "'B-' || n"));
		for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst",
				"act_hi_detail", "act_hi_job_log", "act_hi_identitylink")) {
			copies.ofEngine(table,
					"root_proc_inst_id_ in (select root_proc_inst_id_ from act_hi_procinst where business_key_ = '"
							+ number + "')",
					(key) -> "'B-' || n");
		}
		this.database.execute("analyze");
	}

}
