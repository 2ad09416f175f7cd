package dev.keiyaku.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.RetryCycles;
import dev.keiyaku.sandbox.SandboxClock;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Days on which the terms of 10,000 contracts begin: each is billed by an instance of its
 * own with the provider's stand-in. The first day warms up; on the second nobody is at
 * the pages, and what a bill costs is counted, as it is of the same diagrams on a bare
 * engine; on the third 2 clients look at pages. PostgreSQL waits for the disk. Targets:
 * 100 bills a second from the day's first moment on; pages in less than 1.5 times of what
 * they take when nothing is billed (p95).
 */
@TestPropertySource(
		properties = { "keiyaku.sandbox.durable-database=true", "keiyaku.billing.per-second=${bench.per-second:1000}" })
class BillingBench extends AmendmentProcessTest {

	/** On a busy machine {@code -Dbench.contracts=500} makes it short. */
	private static final int CONTRACTS = Integer.getInteger("bench.contracts", 10_000);

	/** The lived one is billed with its copies. */
	private static final int BILLS = CONTRACTS + 1;

	private static final int CLIENTS = 2;

	private static final int VIEWS = 400;

	private static final int CLIENTS_OF_THE_BARE_ENGINE = 8;

	private static final String COST = "a bill, its mail included: %s computes %.1f ms, the database apart, and sends %.0f statements%n";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Members members;

	@Autowired
	private SandboxClock sandboxClock;

	@Autowired
	private Statements statements;

	@Autowired
	private EmbeddedPostgres postgres;

	@Autowired
	private RetryCycles retry;

	@Value("${server.port}")
	private int port;

	@Test
	void bills() throws Exception {
		NewCustomer buyer = NewCustomer.of(this.store, "計測請求株式会社");
		List<NewCustomer> viewers = Stream.concat(Stream.of(buyer), Stream.generate(() -> buyer.colleague(this.store)))
			.limit(CLIENTS)
			.toList();
		SignedInMember member = SignedInMember.of(this.members.byLoginId(buyer.loginId()).orElseThrow());
		String number = running(member);
		new LivedContracts(this.database, number).make(1, CONTRACTS);
		String page = "/mypage/contracts/" + number;

		bill(number, 2, "to warm up");
		computing("the store", () -> bill(number, 3, "nobody at the pages"), this.statements);
		Stopwatch stopwatch = new Stopwatch("%,d bills of one day, %d clients over HTTP".formatted(BILLS, CLIENTS));
		stopwatch.timeAtOnce("a contract's page, nothing billed", VIEWS, signedIn(viewers),
				(client, n) -> view(client, page));
		CompletableFuture<Void> run = CompletableFuture.runAsync(() -> bill(number, 4, "two at the pages"));
		Awaitility.await().until(() -> !this.clock.instant().isBefore(firstDay(number, 4)));
		// the night has signed them out
		stopwatch.timeAtOnce("the same, while the day is billed", VIEWS, signedIn(viewers),
				(client, n) -> view(client, page));
		run.join();
		stopwatch.print();
		bare();
		assertThat(this.database.queryForObject("select sum(total) from bill where status = 'BILLED'", Long.class))
			.isEqualTo(this.provider.registry()
				.all()
				.stream()
				.filter((transaction) -> transaction.shopTransactionId().startsWith("B-"))
				.filter((transaction) -> transaction.state().equals("BILLED"))
				.mapToLong(StandInTransaction::totalAmount)
				.sum());
	}

	/** The term of all of them begins, and all of it is done. */
	private void bill(String number, int term, String circumstances) {
		long start = System.nanoTime();
		this.sandboxClock.moveTo(firstDay(number, term));
		await("select count(*) from bill where status = 'BILLED'", (term - 1) * BILLS);
		System.out.printf("%,d bills, %s: %.1f a second%n", BILLS, circumstances,
				BILLS * 1e9 / (System.nanoTime() - start));
		await("select count(*) from outgoing_mail where template = 'bill-issued' and state = 'SENT'",
				(term - 1) * BILLS);
	}

	/** The same diagrams alone, as often, warmed up as well. */
	private void bare() throws Exception {
		this.database.execute("create database bare");
		try (BareEngine engine = new BareEngine(this.postgres.getJdbcUrl("postgres", "bare"), this.retry)) {
			AtomicInteger numbers = new AtomicInteger();
			Side bare = new Side((waiting) -> engine.bill("C-" + numbers.incrementAndGet(), waiting),
					engine.statements());
			bare.run(BILLS, CLIENTS_OF_THE_BARE_ENGINE);
			bare.reset();
			bare.run(BILLS, CLIENTS_OF_THE_BARE_ENGINE);
			System.out.printf(COST, "the bare engine", bare.cpuEach().toNanos() / 1e6, bare.statementsEach());
			System.out.printf("%.1f a second%n", bare.livesPerSecond());
		}
	}

	private static void computing(String who, Runnable bills, Statements statements) {
		long sent = statements.all();
		long cpu = Side.cpu();
		bills.run();
		System.out.printf(COST, who, (Side.cpu() - cpu) / 1e6 / BILLS, (statements.all() - sent) / (double) BILLS);
	}

	private Instant firstDay(String number, int term) {
		return this.contracts.byNumber(number)
			.rule()
			.term(term)
			.firstDay()
			.atStartOfDay(this.clock.getZone())
			.toInstant();
	}

	private List<PortalClient> signedIn(List<NewCustomer> viewers) {
		return viewers.stream().map((viewer) -> viewer.signIn(this.port)).toList();
	}

	private static Runnable view(PortalClient client, String page) {
		return () -> assertThat(client.get(page).statusCode()).isEqualTo(200);
	}

	private void await(String count, int expected) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(30))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> this.database.queryForObject(count, Integer.class) >= expected);
	}

	/** A contract in its first term, which ends soon. */
	private String running(SignedInMember member) {
		String order = "T-" + System.nanoTime() % 10_000_000;
		String number = this.contracts.open(new OpenContract(member.companyId(), order,
				new ContractHolder(member.companyName(), null, member.name(), member.email()),
				List.of(Placing.monthly(3, this.today.minusMonths(1).plusDays(2)))));
		this.contracts.awaitStart(order);
		comesTo(instance(ContractTerm.KEY, number), "term-end-reached");
		return number;
	}

}
