package dev.keiyaku.retention;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a table that go when they are old. Several nodes may forget at once; each row
 * goes once.
 *
 * @param kept which setting says how long they stay
 * @param table the table
 * @param old which of its rows are old, by the parameter {@code before}
 */
public record OldRows(JdbcClient jdbc, Kept kept, String table, String old) implements Forgetful {

	private static final int AT_ONCE = 5000;

	@Override
	public int forget(Instant before) {
		return this.jdbc
			.sql("delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit %3$d))"
				.formatted(this.table, this.old, AT_ONCE))
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

}
