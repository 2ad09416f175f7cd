package dev.keiyaku.bench;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** Orders by the thousand: an order that is over, with all that store and engine keep. */
class FinishedOrders {

	private final JdbcTemplate database;

	FinishedOrders(JdbcTemplate database) {
		this.database = database;
	}

	/** Copies the order that was accepted last, for the same company. */
	void make(int orders) {
		long order = this.database.queryForObject("select max(id) from customer_order where status = 'ACCEPTED'",
				Long.class);
		String number = this.database.queryForObject("select number from customer_order where id = ?", String.class,
				order);
		copy("customer_order", "id = " + order, orders, "'id', -n, 'number', 'B-' || n, 'origin', 'bench:' || n");
		copy("order_line", "order_id = " + order, orders, "'id', -n, 'order_id', -n");
		copy("delivery", "number = '" + number + "'", orders, "'id', -n, 'number', 'B-' || n");
		copy("contract", "order_number = '" + number + "'", orders,
				"'id', -n, 'number', 'BC-' || n, 'order_number', 'B-' || n");
		copy("credit_check", "shop_transaction_id = '" + number + "-1'", orders,
				"'id', -n, 'shop_transaction_id', 'B-' || n || '-1'");
		copy("outgoing_mail", "business_key = '" + number + "'", orders,
				"'id', -n * 1000 - r.id % 1000, 'business_key', 'B-' || n");
		for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst",
				"act_hi_detail", "act_hi_job_log", "act_hi_identitylink")) {
			history(table, number, orders);
		}
		this.database.execute("analyze");
	}

	private void history(String table, String number, int times) {
		String changes = "'id_', r.id_ || '-' || n, 'root_proc_inst_id_', r.root_proc_inst_id_ || '-' || n";
		if (table.equals("act_hi_procinst")) {
			changes += ", 'proc_inst_id_', r.proc_inst_id_ || '-' || n, 'business_key_', 'B-' || n";
		}
		else if (table.equals("act_hi_job_log")) {
			changes += ", 'process_instance_id_', r.process_instance_id_ || '-' || n";
		}
		else if (!table.equals("act_hi_identitylink")) {
			changes += ", 'proc_inst_id_', r.proc_inst_id_ || '-' || n";
		}
		copy(table, "root_proc_inst_id_ in (select root_proc_inst_id_ from act_hi_procinst where business_key_ = '"
				+ number + "')", times, changes);
	}

	/**
	 * @param which the rows r to be copied
	 * @param changes what differs in the n-th copy, as names and values of a JSON object
	 */
	private void copy(String table, String which, int times, String changes) {
		String overriding = table.startsWith("act_") ? "" : "overriding system value";
		this.database.update("""
				insert into %1$s %5$s
				select copied.*
				from %1$s r, generate_series(1, %4$d) n,
				lateral jsonb_populate_record(r, jsonb_build_object(%3$s)) copied
				where r.%2$s""".formatted(table, which, changes, times, overriding));
	}

}
