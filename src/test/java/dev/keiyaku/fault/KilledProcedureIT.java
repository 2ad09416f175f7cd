package dev.keiyaku.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.keiyaku.fault.ProceduresOverHttp.Kind;
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
 * Changes, cancellations and withdrawals of contracts in a store that is killed (store,
 * fault 5). The database holds up a procedure at each of its steps when all of it is done
 * and nothing is committed; then the store is killed with SIGKILL, which is one kill
 * between each pair of steps, and is started again on the same database.
 */
@Tag("faults")
class KilledProcedureIT {

	/** Each catches a procedure at every point. */
	private static final int KILLS = Math.max(1, Integer.getInteger("fault.kills", 2) / 10);

	/** Those that are held up, those that wait for these, and some to go on. */
	private static final int THREADS = 10;

	private static final Duration BAR = Duration.ofMinutes(2);

	/** What is written where a procedure is held up. */
	private enum Point {

		REGISTERED("credit_check", "state", Kind.CHANGE, "register-transaction"),

		ACCEPTED("amendment", "status", Kind.CHANGE, "review-contract-change"),

		CANCELLATION_ACCEPTED("amendment", "status", Kind.CANCELLATION, "review-cancellation"),

		DELIVERED("delivery", "status", Kind.CHANGE, "arrange-delivery"),

		SCHEDULED("amendment", "status", Kind.CHANGE, "confirm-receipt"),

		CANCELLATION_SCHEDULED("amendment", "status", Kind.CANCELLATION, "complete-cancellation"),

		WITHDRAWN("amendment", "status", Kind.WITHDRAWN, "withdraw"),

		RELEASED("credit_check", "state", Kind.WITHDRAWN, "withdraw"),

		COMPLETED("amendment", "status", Kind.CHANGE, "confirm-receipt"),

		CANCELLATION_COMPLETED("amendment", "status", Kind.CANCELLATION, "complete-cancellation"),

		ENDED("contract", "status", Kind.CANCELLATION, "complete-cancellation"),

		BILLED("credit_check", "state", Kind.CHANGE, "confirm-receipt");

		private static final Map<Kind, List<String>> STEPS = Map.of(Kind.CHANGE,
				List.of("review-contract-change", "arrange-delivery", "confirm-receipt"), Kind.CANCELLATION,
				List.of("review-cancellation", "complete-cancellation"), Kind.WITHDRAWN,
				List.of("review-contract-change", "arrange-delivery", "withdraw"));

		private final String table;

		private final String column;

		private final Kind kind;

		/** What leads there, of itself or by jobs. */
		private final String last;

		Point(String table, String column, Kind kind, String last) {
			this.table = table;
			this.column = column;
			this.kind = kind;
			this.last = last;
		}

		private String value() {
			return name().replaceFirst("^CANCELLATION_", "");
		}

		/** The first of those that are held up by the same writing. */
		private Point lock() {
			return valueOf(value());
		}

		/** What is done before, in that order. */
		private List<String> before() {
			List<String> all = STEPS.get(this.kind);
			return all.contains(this.last) ? all.subList(0, all.indexOf(this.last)) : List.of();
		}

	}

	@TempDir
	private Path directory;

	private Surroundings surroundings;

	private JdbcClient database;

	private StoreProcess store;

	private final Map<String, Kind> procedures = new LinkedHashMap<>();

	@BeforeEach
	void aStoreThatCanBeHeldUpAtEachStep() throws Exception {
		this.surroundings = new Surroundings(this.directory);
		this.database = this.surroundings.database();
		start();
		this.database.sql("""
				create function wait_for_test() returns trigger language plpgsql as $$
				begin
				  perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint);
				  return new;
				end $$""").update();
		for (Point point : Point.values()) {
			if (point == point.lock()) {
				this.database
					.sql("""
							create trigger hold_up_%1$s before update on %2$s for each row
							when (new.%3$s = '%1$s' and old.%3$s <> '%1$s') execute function wait_for_test(%4$d)"""
						.formatted(point.value(), point.table, point.column, key(point)))
					.update();
			}
		}
	}

	private static int key(Point point) {
		return 100 + point.lock().ordinal();
	}

	@AfterEach
	void end() throws Exception {
		StoreProcess.killIfAlive(this.store);
		this.surroundings.close();
	}

	@Test
	void everyProcedureComesToItsEndOnceWhereverTheKillCatchesIt() throws Exception {
		for (int kill = 0; kill < KILLS; kill++) {
			Map<Point, String> caught = broughtBefore();
			try (Connection locks = this.surroundings.connection()) {
				heldUp(caught, locks);
				soon("no mail is under way", () -> count("outgoing_mail where state = 'QUEUED'") == 0);
				this.store.kill();
				caught.forEach((point, number) -> assertThat(amendment(number)).as(point + " is not committed")
					.isNotEqualTo(point.table.equals("amendment") ? point.value() : ""));
			}
			soon("the killed store is gone", () -> connections() == 0);
			lockTimePasses();
			start();
		}
		Awaitility.await().atMost(BAR).pollInterval(Duration.ofMillis(500)).until(this::leadOn);
		System.out.printf("row 5: %d kills caught %d procedures at %d points; all are over %.1f s after the restart%n",
				KILLS, this.procedures.size(), Point.values().length,
				Duration.between(this.store.startedAt(), Instant.now()).toMillis() / 1000.0);
		eachHasHappenedOnce();
	}

	/** Procedures of which nothing but the last step is missing. */
	private Map<Point, String> broughtBefore() throws Exception {
		Map<Point, String> waiting = new EnumMap<>(Point.class);
		for (Point point : Point.values()) {
			if (point != Point.REGISTERED) {
				waiting.put(point, ask(point.kind));
			}
		}
		for (Map.Entry<Point, String> each : waiting.entrySet()) {
			for (String step : each.getKey().before()) {
				soon(step + " of " + each, () -> this.store.post(step(each.getValue(), step)).statusCode() == 200);
			}
		}
		return waiting;
	}

	/**
	 * The last ones first, since whoever goes there passes the others.
	 */
	private void heldUp(Map<Point, String> waiting, Connection locks) throws Exception {
		List<Point> points = new ArrayList<>(List.of(Point.values()));
		Collections.reverse(points);
		int held = 0;
		for (Point point : points) {
			lock(locks, point);
			if (point == Point.REGISTERED) {
				waiting.put(point, ask(point.kind));
			}
			else {
				String number = waiting.get(point);
				soon("comes before " + point, () -> isAwaited(number, point.last));
				this.store.postAndGo(step(number, point.last));
			}
			int expected = ++held;
			soon("is held up at " + point,
					() -> count("pg_locks where locktype = 'advisory' and not granted") == expected);
		}
	}

	/** A withdrawal can be asked for at any time. */
	private boolean isAwaited(String number, String step) {
		return step.equals("withdraw") || this.database
			.sql("select count(*) from act_ru_task t join act_hi_procinst p on p.id_ = t.proc_inst_id_"
					+ " where p.business_key_ = ? and t.task_def_key_ = ?")
			.params(number, step)
			.query(Long.class)
			.single() == 1;
	}

	/** A lock that is held already is held twice. */
	private static void lock(Connection locks, Point point) throws SQLException {
		try (Statement statement = locks.createStatement()) {
			statement.execute("select pg_advisory_lock(%d)".formatted(key(point)));
		}
	}

	private String ask(Kind kind) throws Exception {
		HttpResponse<String> answer = this.store.post(ProceduresOverHttp.ASK + kind);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		this.procedures.put(answer.body(), kind);
		return answer.body();
	}

	private static String step(String number, String step) {
		return ProceduresOverHttp.STEP.formatted(number, step);
	}

	/** Whoever has got no answer does it again. */
	private boolean leadOn() throws Exception {
		for (Map.Entry<String, Kind> each : this.procedures.entrySet()) {
			for (String step : Point.STEPS.get(each.getValue())) {
				this.store.post(step(each.getKey(), step));
			}
		}
		return count("act_ru_execution e join act_hi_procinst p on p.id_ = e.proc_inst_id_"
				+ " where p.business_key_ like 'A-%'") == 0 && count("outgoing_mail where state = 'QUEUED'") == 0
				&& count("contract c join amendment a on a.contract_number = c.number"
						+ " where a.kind = 'FULL_CANCELLATION' and c.status <> 'ENDED'") == 0;
	}

	private void eachHasHappenedOnce() throws Exception {
		this.procedures.forEach((number, kind) -> {
			boolean withdrawn = kind == Kind.WITHDRAWN;
			assertThat(amendment(number)).as(number + " " + kind).isEqualTo(withdrawn ? "WITHDRAWN" : "COMPLETED");
			assertThat(count("contract_version where cause = '%s'".formatted(number))).as(number + " " + kind)
				.isEqualTo((kind == Kind.CHANGE) ? 1 : 0);
			List<StandInTransaction> ledger = this.surroundings.provider()
				.registry()
				.all()
				.stream()
				.filter((transaction) -> transaction.shopTransactionId().startsWith(number + "-"))
				.toList();
			if (kind == Kind.CANCELLATION) {
				assertThat(ledger).isEmpty();
			}
			else {
				assertThat(ledger).extracting(StandInTransaction::state)
					.as(number + " " + kind)
					.containsExactly(withdrawn ? "CANCELLED" : "BILLED");
				assertThat(count("credit_check where shop_transaction_id = '%s-1' and state = '%s'".formatted(number,
						withdrawn ? "RELEASED" : "BILLED")))
					.isEqualTo(1);
			}
		});
		assertThat(count("amendment")).isEqualTo(this.procedures.size());
		assertThat(count("act_ru_incident")).isZero();
		assertThat(count("act_hi_job_log where job_exception_msg_ is not null")).as("jobs that ran into others")
			.isZero();
		assertThat(count("(select business_key, template from outgoing_mail where template <> 'receipt-reminder'"
				+ " group by business_key, template having count(*) > 1) twice"))
			.isZero();
		assertThat(count("(select p.business_key_, v.long_ from act_hi_procinst p join act_hi_varinst v"
				+ " on v.proc_inst_id_ = p.id_ and v.name_ = 'term' where p.proc_def_key_ = 'contract-term'"
				+ " group by p.business_key_, v.long_ having count(*) > 1) twice"))
			.as("terms that have begun twice")
			.isZero();
		assertThat(count("act_ru_execution e join act_hi_procinst p on p.id_ = e.proc_inst_id_ join contract c"
				+ " on c.number = p.business_key_ where c.status = 'ENDED'"))
			.isZero();
		List<String> mails = new ArrayList<>();
		for (MimeMessage mail : this.surroundings.smtp().getReceivedMessages()) {
			mails.add(mail.getMessageID());
		}
		assertThat(mails).doesNotHaveDuplicates().hasSize((int) count("outgoing_mail"));
	}

	private String amendment(String number) {
		return this.database.sql("select status from amendment where number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	private void start() throws Exception {
		Map<String, Object> settings = new HashMap<>(this.surroundings.settings());
		settings.put("camunda.bpm.job-execution.core-pool-size", THREADS);
		settings.put("camunda.bpm.job-execution.max-pool-size", THREADS);
		settings.put("spring.datasource.hikari.maximum-pool-size", 4 * THREADS);
		this.store = StoreProcess.start(settings, Path.of("target", "killed-procedure.log"));
	}

	/** How long a killed store keeps others from its jobs is seen in faults 1 and 3. */
	private void lockTimePasses() {
		this.database.sql("update act_ru_job set lock_exp_time_ = lock_exp_time_ - interval '1 day'").update();
	}

	/** What a killed store has left open is rolled back when PostgreSQL sees it. */
	private long connections() {
		return count("pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
	}

	private long count(String from) {
		return this.database.sql("select count(*) from " + from).query(Long.class).single();
	}

	private static void soon(String what, Callable<Boolean> so) {
		Awaitility.await(what).atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(100)).until(so);
	}

}
