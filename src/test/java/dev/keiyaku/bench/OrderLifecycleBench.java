package dev.keiyaku.bench;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import dev.keiyaku.bench.Statements.Sent;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.process.RetryCycles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Whole lives of orders (placed, checked, accepted, delivered, received, contract
 * prepared) for 8 clients, beside the same diagrams on a bare engine; and the same again
 * with 10,000 more orders of the company in the store's tables. PostgreSQL waits for the
 * disk. The two take turns, so that what else the machine does falls on both alike.
 * Targets: half of the bare engine; growth under 1.2. On a busy machine
 * {@code -Dbench.orders=40} makes it short.
 */
@TestPropertySource(properties = "keiyaku.sandbox.durable-database=true")
class OrderLifecycleBench extends ProcessTest {

	private static final int CLIENTS = 8;

	/** Lives of each side in each measurement; twice as many before. */
	private static final int ORDERS = Integer.getInteger("bench.orders", 120);

	private static final int TURNS = 5;

	private static final int MORE_ORDERS = 10_000;

	private static final String ROW = "%-20s %8s %8s %7s %12s %12s %12s %12s%n";

	@Autowired
	private ReceiptConfirmation receipt;

	@Autowired
	private Statements statements;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private EmbeddedPostgres postgres;

	@Autowired
	private RetryCycles retry;

	private final AtomicLong numbers = new AtomicLong();

	private SignedInMember customer;

	private Progress progress;

	@Test
	void lifecycles() throws Exception {
		this.customer = this.given.company("計測商事株式会社");
		this.progress = new Progress(this.database.getDataSource());
		this.database.execute("create database bare");
		try (BareEngine engine = new BareEngine(this.postgres.getJdbcUrl("postgres", "bare"), this.retry)) {
			Side bare = new Side(
					(waiting) -> engine.lifecycle("B-" + this.numbers.incrementAndGet(), this.today, waiting),
					engine.statements());
			Side store = new Side(this::lifecycle, this.statements);
			warmUp(bare, store);
			System.out.printf("%nLives of orders, %d clients, fsync %s, synchronous_commit %s%n", CLIENTS,
					setting("fsync"), setting("synchronous_commit"));
			System.out.printf(ROW, "", "bare /s", "store /s", "ratio", "bare CPU ms", "store CPU ms", "bare stmts",
					"store stmts");
			takeTurns(bare, store);
			print("few orders", bare, store);
			Map<String, Sent> bareFew = bare.sent();
			Map<String, Sent> storeFew = store.sent();
			new FinishedOrders(this.database).make(MORE_ORDERS);
			takeTurns(bare, store);
			print("%,d more".formatted(MORE_ORDERS), bare, store);
			double noise = milliseconds(bare.sent()) / milliseconds(bareFew);
			System.out.printf("time of all statements of a life: bare %.1f to %.1f ms, store %.1f to %.1f ms%n",
					milliseconds(bareFew), milliseconds(bare.sent()), milliseconds(storeFew),
					milliseconds(store.sent()));
			System.out.printf("growth with the orders (store's change / bare engine's change): %.2f%n",
					milliseconds(store.sent()) / milliseconds(storeFew) / noise);
			printGrown(storeFew, store.sent(), noise);
		}
	}

	/** The store has the more code to be compiled. */
	private static void warmUp(Side bare, Side store) throws Exception {
		takeTurns(bare, store);
		takeTurns(bare, store);
	}

	private static void takeTurns(Side bare, Side store) throws Exception {
		bare.reset();
		store.reset();
		for (int turn = 0; turn < TURNS; turn++) {
			bare.run(ORDERS / TURNS, CLIENTS);
			store.run(ORDERS / TURNS, CLIENTS);
		}
	}

	private void lifecycle(Waiting waiting) {
		String number = this.given.order(this.customer, Placing.monthly(3, this.today.plusDays(7)));
		decide(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"), waiting);
		decide(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()),
				waiting);
		this.progress.task(number, "confirm-receipt", waiting);
		this.receipt.confirm(number, this.customer);
		this.progress.end(number, waiting);
	}

	private void decide(String number, String task, Map<String, Object> entered, Waiting waiting) {
		this.tasks.complete(this.progress.task(number, task, waiting), entered);
	}

	private String setting(String name) {
		return this.database.queryForObject("show " + name, String.class);
	}

	private static void print(String name, Side bare, Side store) {
		System.out.printf(ROW, name, "%.1f".formatted(bare.livesPerSecond()), "%.1f".formatted(store.livesPerSecond()),
				"%.2f".formatted(store.livesPerSecond() / bare.livesPerSecond()), bare.cpuEach().toMillis(),
				store.cpuEach().toMillis(), "%.0f".formatted(bare.statementsEach()),
				"%.0f".formatted(store.statementsEach()));
	}

	private static double milliseconds(Map<String, Sent> sent) {
		return sent.values().stream().mapToLong(Sent::nanoseconds).sum() / 1e6 / ORDERS;
	}

	/** What a life sends at least once, and what has become slower, most of all first. */
	private static void printGrown(Map<String, Sent> few, Map<String, Sent> many, double noise) {
		few.keySet()
			.stream()
			.filter((text) -> few.get(text).times() >= ORDERS)
			.sorted(Comparator.comparing((String text) -> slower(few.get(text), many.get(text))).reversed())
			.limit(5)
			.forEach((text) -> System.out.printf("%5.2f times as long (%.2f ms): %.110s%n",
					slower(few.get(text), many.get(text)) / noise, many.get(text).eachMilliseconds(),
					text.replaceAll("\\s+", " ").strip()));
	}

	private static double slower(Sent few, Sent many) {
		return many.eachMilliseconds() / few.eachMilliseconds();
	}

}
