package dev.keiyaku.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Whole lives of orders (placed, checked, accepted, delivered, received, contract
 * prepared) for 8 clients, beside the same diagrams on a bare engine; and the same again
 * with 10,000 orders of the company in the tables. PostgreSQL waits for the disk.
 * Targets: half of the bare engine; a ratio under 1.2.
 */
@TestPropertySource(properties = "keiyaku.sandbox.durable-database=true")
class OrderLifecycleBench extends ProcessTest {

	private static final int CLIENTS = 8;

	private static final int WARM_UP = 40;

	private static final int ORDERS = 120;

	private static final int TURNS = 6;

	private static final String ROW = "%-22s %14s %10s %8s %16s%n";

	@Autowired
	private ReceiptConfirmation receipt;

	@Autowired
	private Statements statements;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private EmbeddedPostgres postgres;

	private final AtomicLong looks = new AtomicLong();

	private final AtomicLong numbers = new AtomicLong();

	private SignedInMember customer;

	@Test
	void lifecycles() throws Exception {
		this.customer = this.given.company("計測商事株式会社");
		this.database.execute("create database bare");
		try (BareEngine bare = new BareEngine(this.postgres.getJdbcUrl("postgres", "bare"))) {
			run(WARM_UP, number -> bare.lifecycle(number, Waiting::looking));
			run(WARM_UP, number -> lifecycle());
			Measured few = measured(bare);
			fillUp(10_000);
			Measured many = measured(bare);
			System.out.printf("%nLives of orders, %d clients, fsync %s, synchronous_commit %s%n", CLIENTS,
					setting("fsync"), setting("synchronous_commit"));
			System.out.printf(ROW, "", "bare engine/s", "store/s", "ratio", "statements each");
			few.print("%d orders".formatted(WARM_UP + ORDERS));
			many.print("10,000 orders more");
			System.out.printf("cost beside the bare engine's, with 10,000 more orders / before: %.2f%n%n",
					few.ratio() / many.ratio());
		}
	}

	/** Takes turns, so that what else the machine does falls on both alike. */
	private Measured measured(BareEngine bare) throws Exception {
		double bareSeconds = 0;
		double storeSeconds = 0;
		long before = this.statements.all() - this.looks.get();
		for (int turn = 0; turn < TURNS; turn++) {
			bareSeconds += run(ORDERS / TURNS, number -> bare.lifecycle(number, Waiting::looking));
			storeSeconds += run(ORDERS / TURNS, number -> lifecycle());
		}
		long statementsOfAll = this.statements.all() - this.looks.get() - before;
		return new Measured(ORDERS / bareSeconds, ORDERS / storeSeconds, statementsOfAll / (double) ORDERS);
	}

	private void lifecycle() {
		String number = this.given.order(this.customer, Placing.monthly(3, this.today.plusDays(7)));
		decide(number, "accept-order", Map.of("decision", "ACCEPT"));
		decide(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		until(() -> this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskDefinitionKey("confirm-receipt")
			.count() > 0);
		this.receipt.confirm(number, this.customer);
		until(() -> instance("order-acceptance", number) == null);
	}

	private void decide(String number, String task, Map<String, Object> entered) {
		String[] id = new String[1];
		until(() -> {
			this.tasks.createTaskQuery()
				.processInstanceBusinessKey(number)
				.taskDefinitionKey(task)
				.list()
				.forEach(found -> id[0] = found.getId());
			return id[0] != null;
		});
		this.tasks.complete(id[0], entered);
	}

	/** What the clients look for is no part of an order's life. */
	private void until(BooleanSupplier so) {
		this.looks.addAndGet(this.statements.of(() -> Waiting.looking(so)));
	}

	/**
	 * @return how many seconds it took
	 */
	private double run(int times, Consumer<String> life) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<Callable<Object>> lives = IntStream.range(0, times).<Callable<Object>>mapToObj(n -> () -> {
				life.accept("B-" + this.numbers.incrementAndGet());
				return null;
			}).toList();
			long start = System.nanoTime();
			for (Future<Object> done : clients.invokeAll(lives)) {
				done.get();
			}
			return (System.nanoTime() - start) / 1e9;
		}
		finally {
			clients.shutdown();
		}
	}

	/**
	 * Copies an order that is over, with all that the store and the engine keep of it.
	 */
	private void fillUp(int orders) {
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
				"'id', -n * 10 - (r.id % 10), 'business_key', 'B-' || n");
		for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst")) {
			copy(table,
					"root_proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = '" + number
							+ "' and super_process_instance_id_ is null and proc_def_key_ = 'order-acceptance')",
					orders, "'id_', r.id_ || '-' || n, 'proc_inst_id_', r.proc_inst_id_ || '-' || n"
							+ (table.equals("act_hi_procinst") ? ", 'business_key_', 'B-' || n" : ""));
		}
		this.database.execute("analyze");
	}

	private void copy(String table, String which, int times, String changes) {
		this.database.update("""
				insert into %1$s overriding system value
				select (jsonb_populate_record(r, jsonb_build_object(%3$s))).*
				from %1$s r, generate_series(1, %4$d) n where r.%2$s""".formatted(table, which, changes, times)
			.replace(table.startsWith("act_") ? "overriding system value" : "\0", ""));
	}

	private String setting(String name) {
		return this.database.queryForObject("show " + name, String.class);
	}

	/**
	 * Lives a second, and statements a life of the store's.
	 */
	private record Measured(double bare, double store, double statements) {

		double ratio() {
			return this.store / this.bare;
		}

		void print(String name) {
			System.out.printf(ROW, name, "%.1f".formatted(this.bare), "%.1f".formatted(this.store),
					"%.2f".formatted(ratio()), "%.0f".formatted(this.statements));
		}

	}

}
