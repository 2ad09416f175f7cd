package dev.keiyaku.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.keiyaku.sandbox.provider.StandInTransaction;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bills of a day in two stores on one database, of which one is killed: between the
 * provider's answer to a registration and its note, and between its answer to the billing
 * request and its note (store, "Bills"; fault 5).
 */
@Tag("faults")
class KilledBillingIT {

	private static final int TERMS = 8;

	/** So many are held up at once before the kill. */
	private static final int CAUGHT = 4;

	@TempDir
	private Path directory;

	private Surroundings surroundings;

	private JdbcClient database;

	private StoreProcess one;

	private StoreProcess other;

	@BeforeEach
	void twoStoresThatCanBeHeldUp() throws Exception {
		this.surroundings = new Surroundings(this.directory);
		this.database = this.surroundings.database();
		this.one = start();
		this.other = start();
		this.database.sql("""
				create function wait_for_test() returns trigger language plpgsql as $$
				begin
				  perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint);
				  return new;
				end $$""").update();
		for (Point point : Point.values()) {
			this.database
				.sql("""
						create trigger hold_up_%1$s before update on credit_check for each row
						when (new.state = '%1$s' and old.state <> '%1$s') execute function wait_for_test(%2$d)"""
					.formatted(point, key(point)))
				.update();
		}
	}

	private enum Point {

		REGISTERED, BILLED

	}

	private static int key(Point point) {
		return 200 + point.ordinal();
	}

	@AfterEach
	void end() throws Exception {
		StoreProcess.killIfAlive(this.one, this.other);
		this.surroundings.close();
	}

	@Test
	void everyTermIsBilledOnceByWhicheverStoreAndWhereverTheKillCatchesIt() throws Exception {
		int terms = 0;
		for (Point point : Point.values()) {
			if (!this.one.isAlive()) {
				this.one = start();
			}
			try (Connection locks = this.surroundings.connection(); Statement statement = locks.createStatement()) {
				statement.execute("select pg_advisory_lock(%d)".formatted(key(point)));
				assertThat(this.one.post(TermsOverHttp.OPEN + TERMS).statusCode()).isEqualTo(200);
				terms += TERMS;
				soon("both are held up at " + point,
						() -> count("pg_locks where locktype = 'advisory' and not granted") >= CAUGHT);
				this.one.kill();
			}
			this.database.sql("update act_ru_job set lock_exp_time_ = lock_exp_time_ - interval '1 day'").update();
			int expected = terms;
			soon("all bills are issued", () -> count("bill where status = 'BILLED'") == expected
					&& count("outgoing_mail where state = 'QUEUED'") == 0);
		}
		eachHasHappenedOnce(terms);
	}

	private void eachHasHappenedOnce(int terms) throws Exception {
		assertThat(count("bill")).isEqualTo(terms);
		assertThat(count("bill_period where whole")).isEqualTo(terms);
		List<StandInTransaction> ledger = this.surroundings.provider().registry().all();
		assertThat(ledger).hasSize(terms).extracting(StandInTransaction::state).containsOnly("BILLED");
		assertThat(ledger.stream().mapToLong(StandInTransaction::totalAmount).sum())
			.isEqualTo(count("bill", "sum(total)"));
		assertThat(count("act_ru_incident")).isZero();
		assertThat(this.surroundings.smtp().getReceivedMessages()).filteredOn(KilledBillingIT::isOfABill)
			.hasSize(terms);
	}

	private static boolean isOfABill(MimeMessage mail) {
		try {
			return mail.getSubject().startsWith("【請求のお知らせ】");
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private StoreProcess start() throws Exception {
		Map<String, Object> settings = new HashMap<>(this.surroundings.settings());
		settings.put("spring.datasource.hikari.maximum-pool-size", 30);
		return StoreProcess.start(settings, Path.of("target", "killed-billing.log"));
	}

	private long count(String from) {
		return count(from, "count(*)");
	}

	private long count(String from, String what) {
		return this.database.sql("select %s from %s".formatted(what, from)).query(Long.class).single();
	}

	private static void soon(String what, Callable<Boolean> so) {
		Awaitility.await(what).atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).until(so);
	}

}
