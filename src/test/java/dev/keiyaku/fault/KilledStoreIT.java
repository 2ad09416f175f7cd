package dev.keiyaku.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.sandbox.provider.StandInTransaction;
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
 * Store, faults 1 and 3. The database holds up whoever notes the provider's answer, until
 * all threads of the job executor stand there; the orders behind them are committed and
 * wait for their call. Then the store is killed with SIGKILL, which catches orders at
 * both points, and is started again on the same database.
 */
@Tag("faults")
class KilledStoreIT {

	private static final int KILLS = Integer.getInteger("fault.kills", 2);

	/** Seconds for which a killed store keeps its jobs; null as it is shipped. */
	private static final Integer LOCK = Integer.getInteger("fault.lock");

	private static final int CAUGHT_BEFORE_THE_CALL = 100;

	/** The job executor's threads. */
	private static final int THREADS = 6;

	private static final int BEHIND_THEM = (CAUGHT_BEFORE_THE_CALL + KILLS - 1) / KILLS;

	private static final Duration BAR = Duration.ofMinutes(2);

	@TempDir
	private Path directory;

	private Surroundings surroundings;

	private JdbcClient database;

	private StoreProcess store;

	@BeforeEach
	void aStoreWhoseAnswersCanBeHeldUp() throws Exception {
		this.surroundings = new Surroundings(this.directory);
		this.database = this.surroundings.database();
		start();
		this.database.sql("""
				create function wait_for_test() returns trigger language plpgsql as $$
				begin
				  perform pg_advisory_xact_lock_shared(1);
				  return new;
				end $$""").update();
		this.database.sql("""
				create trigger hold_up before update on credit_check
				for each row when (new.state = 'REGISTERED') execute function wait_for_test()""").update();
	}

	@AfterEach
	void end() throws Exception {
		StoreProcess.killIfAlive(this.store);
		this.surroundings.close();
	}

	@Test
	void everyOrderIsRegisteredOnceWhereverTheKillCatchesIt() throws Exception {
		List<String> beforeTheCall = new ArrayList<>();
		List<String> afterTheAnswer = new ArrayList<>();
		for (int kill = 0; kill < KILLS; kill++) {
			try (Connection lock = answersHeldUp()) {
				List<String> placed = this.store.placeOrders(THREADS + BEHIND_THEM);
				soon(() -> heldUp() == THREADS);
				this.store.kill();
				Map<String, Check> checks = checks();
				beforeTheCall.addAll(caught(placed, checks, "PLANNED", 0));
				afterTheAnswer.addAll(caught(placed, checks, "REQUESTED", 1));
			}
			soon(() -> connections() == 0);
			start();
		}
		assertThat(beforeTheCall).hasSizeGreaterThanOrEqualTo(CAUGHT_BEFORE_THE_CALL);
		assertThat(afterTheAnswer).hasSizeGreaterThanOrEqualTo(THREADS);

		everyCheckIsNoted();
		report(1, "between commit and call", beforeTheCall);
		report(3, "between answer and commit", afterTheAnswer);
		everyOrderGoesOnOnce(KILLS * (THREADS + BEHIND_THEM));
	}

	private List<String> caught(List<String> placed, Map<String, Check> checks, String state, int transactions) {
		List<String> caught = placed.stream().filter((number) -> checks.get(number).is(state)).toList();
		assertThat(caught).allSatisfy((number) -> assertThat(transactions(number)).hasSize(transactions));
		return caught;
	}

	private void start() throws Exception {
		Map<String, Object> settings = new HashMap<>(this.surroundings.settings());
		if (LOCK != null) {
			settings.put("camunda.bpm.job-execution.lock-time-in-millis", LOCK * 1000);
			settings.put("keiyaku.payment.np-kakebarai.connect-timeout", "1s");
			settings.put("keiyaku.payment.np-kakebarai.read-timeout", "4s");
		}
		this.store = StoreProcess.start(settings, Path.of("target", "killed-store.log"));
	}

	/** As long as this connection is open. */
	private Connection answersHeldUp() throws SQLException {
		Connection connection = this.surroundings.connection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_lock(1)");
		}
		return connection;
	}

	private long heldUp() {
		return count("pg_locks where locktype = 'advisory' and not granted");
	}

	/** What a killed store has left open is rolled back when PostgreSQL sees it. */
	private long connections() {
		return count("pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
	}

	private void everyCheckIsNoted() {
		Awaitility.await()
			.atMost(BAR.plus(BAR))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> checks().values().stream().allMatch((check) -> check.is("REGISTERED")));
	}

	private void report(int row, String point, List<String> caught) {
		Map<String, Check> checks = checks();
		Instant last = caught.stream()
			.map((number) -> checks.get(number).changedAt())
			.max(Instant::compareTo)
			.orElseThrow();
		Duration afterRestart = Duration.between(this.store.startedAt(), last);
		long transactions = caught.stream().mapToLong((number) -> transactions(number).count()).sum();
		System.out.printf(
				"row %d: %d kills caught %d orders %s: %d transactions, the last noted %.1f s after the restart%n", row,
				KILLS, caught.size(), point, transactions, afterRestart.toMillis() / 1000.0);
		assertThat(transactions).isEqualTo(caught.size());
		assertThat(afterRestart).isLessThan(BAR);
	}

	private void everyOrderGoesOnOnce(int orders) throws Exception {
		soon(() -> count("act_ru_task where task_def_key_ = 'accept-order'") == orders);
		assertThat(checks()).hasSize(orders);
		assertThat(this.surroundings.provider().registry().all()).hasSize(orders);
		assertThat(count("act_hi_job_log where act_id_ = 'register-transaction' and job_exception_msg_ is not null"))
			.as("the provider never had to refuse a second registration")
			.isZero();
		soon(() -> count("outgoing_mail where state = 'QUEUED'") == 0);
		List<String> mails = new ArrayList<>();
		for (MimeMessage mail : this.surroundings.smtp().getReceivedMessages()) {
			mails.add(mail.getMessageID());
		}
		assertThat(mails).doesNotHaveDuplicates()
			.hasSize((int) count("outgoing_mail"))
			.hasSizeGreaterThanOrEqualTo(orders);
	}

	private Map<String, Check> checks() {
		return this.database.sql("select shop_transaction_id, state, changed_at from credit_check")
			.query((row, index) -> new Check(row.getString(1).replaceFirst("-\\d+$", ""), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.list()
			.stream()
			.collect(Collectors.toMap(Check::number, Function.identity()));
	}

	private Stream<StandInTransaction> transactions(String number) {
		return this.surroundings.provider()
			.registry()
			.all()
			.stream()
			.filter((transaction) -> transaction.shopTransactionId().startsWith(number + "-"));
	}

	private long count(String from) {
		return this.database.sql("select count(*) from " + from).query(Long.class).single();
	}

	private static void soon(Callable<Boolean> so) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(100)).until(so);
	}

	/**
	 * What the store has noted of an order's transaction.
	 *
	 * @param number the order's
	 */
	private record Check(String number, String state, Instant changedAt) {

		boolean is(String state) {
			return this.state.equals(state);
		}

	}

}
