package dev.keiyaku.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows by the thousand: each row that is to be copied is there once more for each number
 * n of a range, by keys of its own.
 */
class Copies {

	/** Where the engine's tables name instances, and what belongs to them. */
	private static final Set<String> ENGINE_IDS = Set.of("id_", "proc_inst_id_", "process_instance_id_",
			"root_proc_inst_id_", "execution_id_", "parent_id_", "parent_act_inst_id_", "act_inst_id_",
			"call_proc_inst_id_", "super_process_instance_id_", "super_exec_", "task_id_", "var_inst_id_", "var_scope_",
			"job_id_");

	private final JdbcTemplate database;

	private final int first;

	private final int last;

	Copies(JdbcTemplate database, int first, int last) {
		this.database = database;
		this.first = first;
		this.last = last;
	}

	/**
	 * Copies rows of a table. Their ids are new ones unless the changes say which.
	 * @param which the rows r
	 * @param changes what differs in the n-th copy, as SQL, by the columns
	 */
	void of(String table, String which, Map<String, String> changes) {
		List<String> columns = columns(table);
		if (!changes.containsKey("id")) {
			columns.remove("id");
		}
		String values = columns.stream()
			.map((column) -> changes.getOrDefault(column, "r." + column))
			.collect(Collectors.joining(", "));
		this.database.update(
				"insert into %s (%s) overriding system value select %s from %s r, generate_series(%d, %d) n where %s"
					.formatted(table, String.join(", ", columns), values, table, this.first, this.last, which));
	}

	/**
	 * Copies rows of a table of the engine, whose ids end with that of the machine: in a
	 * copy its last six digits are others.
	 * @param key the n-th copy's business key, as SQL, of the column's name
	 */
	void ofEngine(String table, String which, Function<String, String> key) {
		Map<String, String> changes = new HashMap<>();
		for (String column : columns(table)) {
			if (ENGINE_IDS.contains(column)) {
				changes.put(column,
						"overlay(r.%1$s placing to_hex(1048576 + n) from length(r.%1$s) - 5)".formatted(column));
			}
		}
		changes.put("business_key_", key.apply("r.business_key_"));
		of(table, which, changes);
	}

	/** Leaves indexes out while many rows are added, and makes them anew for all. */
	void withoutIndexes(List<String> tables, Runnable work) {
		List<Map<String, Object>> indexes = this.database.queryForList("""
				select indexname, indexdef from pg_indexes
				where schemaname = current_schema() and tablename = any(string_to_array(?, ','))
				and indexname not in (select conname from pg_constraint)""", String.join(",", tables));
		indexes.forEach((index) -> this.database.execute("drop index " + index.get("indexname")));
		work.run();
		indexes
			.forEach((index) -> this.database.execute("set maintenance_work_mem = '512MB'; " + index.get("indexdef")));
	}

	private List<String> columns(String table) {
		return this.database.queryForList("""
				select column_name from information_schema.columns
				where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'
				order by ordinal_position""", String.class, table);
	}

}
