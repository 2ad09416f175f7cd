package dev.keiyaku.migration;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.keiyaku.StoreTest;
import dev.keiyaku.number.NumberKind;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Given a backup, and numbers and mails that were made after it and are lost, when the
 * backup is restored and the documented step is taken, then none of them is made again
 * (store, fault 28).
 */
class RestoreIT extends StoreTest {

	private static final int LOST = 50;

	@Autowired
	private ApplicationContext store;

	@Test
	void noNumberIsHandedOutAgain() {
		OldDatabase lost = new OldDatabase(this.store, "latest");
		lost.sql().execute("create sequence of_a_feature_to_come start 10000001");
		Set<String> sequences = sequences(lost);
		assertThat(sequences).contains("order_number", "quote_number", "of_a_feature_to_come", "outgoing_mail_id_seq")
			.hasSizeGreaterThan(this.store.getBeansOfType(NumberKind.class).size());
		sequences.forEach((sequence) -> take(lost, sequence, 1));
		OldDatabase forgotten = lost.copy();
		OldDatabase restored = lost.copy();
		Set<String> known = new HashSet<>();
		sequences.forEach((sequence) -> known.addAll(take(lost, sequence, LOST)));

		assertThat(afterRestore(restored)).containsExactlyInAnyOrderElementsOf(sequences);

		sequences.forEach((sequence) -> {
			assertThat(take(forgotten, sequence, 1)).as("without the step").allMatch(known::contains);
			assertThat(take(restored, sequence, LOST)).as(sequence).noneMatch(known::contains);
		});
	}

	@Test
	void noMessageIdIsMadeAgainAndAMailThatWaitsStaysTheSame() {
		OldDatabase lost = new OldDatabase(this.store, "latest");
		queue(lost);
		OldDatabase restored = lost.copy();
		List<String> before = messageIds(lost);
		IntStream.range(0, LOST).forEach((i) -> queue(lost));

		afterRestore(restored);
		restored.sql().execute("alter sequence outgoing_mail_id_seq restart with 2");
		IntStream.range(0, LOST).forEach((i) -> queue(restored));

		List<String> after = messageIds(restored);
		assertThat(after.subList(0, 1)).isEqualTo(before);
		assertThat(messageIds(lost).subList(1, LOST + 1)).doesNotContainAnyElementsOf(after).hasSize(LOST);
	}

	@Test
	void numbersGoForwardOnly() {
		OldDatabase database = new OldDatabase(this.store, "latest");
		assertThatThrownBy(() -> database.sql().queryForList("select * from after_restore(-5)"))
			.hasMessageContaining("forward only");
	}

	private static Set<String> sequences(OldDatabase database) {
		return new LinkedHashSet<>(database.sql()
			.queryForList("select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace",
					String.class));
	}

	private static List<String> afterRestore(OldDatabase database) {
		return database.sql().query("select * from after_restore()", (row, index) -> row.getString("sequence"));
	}

	private static List<String> take(OldDatabase database, String sequence, int count) {
		return database.sql()
			.queryForList("select ? || nextval(?::regclass) from generate_series(1, ?)", String.class, sequence + " ",
					sequence, count);
	}

	private static void queue(OldDatabase database) {
		database.sql()
			.update("insert into outgoing_mail (version, business_key, template, recipient, state, queued_at) "
					+ "values (0, 'O-10000001', 'order-received', 'customer', 'QUEUED', now())");
	}

	private static List<String> messageIds(OldDatabase database) {
		return database.sql()
			.queryForList("select id || '.' || installation from outgoing_mail order by queued_at, id", String.class);
	}

}
