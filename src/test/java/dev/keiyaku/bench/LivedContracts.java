package dev.keiyaku.bench;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Contracts by the thousand: one that has gone through terms and procedures, with all
 * that the store keeps of it, of its order and of its procedures, and of what the engine
 * keeps instances, activities and tasks: no page reads the history of variables and jobs.
 */
class LivedContracts {

	private static final List<String> HISTORY = List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst",
			"act_hi_identitylink");

	private static final List<String> RUNNING = List.of("act_ru_execution", "act_ru_variable", "act_ru_job",
			"act_ru_event_subscr");

	private final JdbcTemplate database;

	private final String number;

	/**
	 * @param number the one that is lived, {@code C-…}
	 */
	LivedContracts(JdbcTemplate database, String number) {
		this.database = database;
		this.number = number;
	}

	/**
	 * @return the number of the n-th copy, from 1
	 */
	String number(int n) {
		return this.number + "-" + n;
	}

	/** Copies it, for the same company: from the n-th copy to another one. */
	void make(int first, int last) {
		Copies copies = new Copies(this.database, first, last);
		copies.withoutIndexes(HISTORY, () -> {
			store(copies);
			engine(copies);
		});
		this.database.execute("analyze");
	}

	private void store(Copies copies) {
		String order = "number = (select order_number from contract where number = '%s')".formatted(this.number);
		copies.of("customer_order", "r." + order,
				Map.of("id", "-n", "number", numbered("number"), "origin", "'bench:' || n"));
		copies.of("order_line", "r.order_id = (select id from customer_order where %s)".formatted(order),
				Map.of("order_id", "-n"));
		copies.of("contract", "r.number = '%s'".formatted(this.number),
				Map.of("id", "-n", "number", numbered("number"), "order_number", numbered("order_number"),
						"search_text", "replace(r.search_text, lower(r.number), lower(r.number) || '-' || n)"));
		copies.of("contract_version",
				"r.contract_id = (select id from contract where number = '%s')".formatted(this.number),
				Map.of("contract_id", "-n", "cause", numbered("cause")));
		copies.of("amendment", "r.contract_number = '%s'".formatted(this.number),
				Map.of("number", numbered("number"), "contract_number", numbered("contract_number")));
		copies.of("delivery", "r.number in " + numbers(), Map.of("number", numbered("number")));
		copies.of("credit_check",
				"split_part(r.shop_transaction_id, '-', 1) || '-' || split_part(r.shop_transaction_id, '-', 2) in "
						+ numbers(),
				Map.of("shop_transaction_id", numbered("shop_transaction_id")));
		copies.of("outgoing_mail", "r.business_key in " + numbers(), Map.of("business_key", numbered("business_key")));
	}

	private void engine(Copies copies) {
		String which = """
				r.root_proc_inst_id_ in (
				  select root_proc_inst_id_ from act_hi_procinst where business_key_ in %s)""".formatted(numbers());
		HISTORY.forEach((table) -> copies.ofEngine(table, which, LivedContracts::numberedColumn));
		RUNNING.forEach((table) -> copies.ofEngine(table,
				which.replace("r.root_proc_inst_id_",
						(table.equals("act_ru_job") ? "r.process_instance_id_" : "r.proc_inst_id_")),
				LivedContracts::numberedColumn));
	}

	/** The contract's number, its order's and its procedures'. */
	private String numbers() {
		return """
				(select number from contract where number = '%1$s'
				 union all select order_number from contract where number = '%1$s'
				 union all select number from amendment where contract_number = '%1$s')""".formatted(this.number);
	}

	private static String numbered(String column) {
		return numberedColumn("r." + column);
	}

	private static String numberedColumn(String column) {
		return column + " || '-' || n";
	}

}
