package dev.keiyaku.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import dev.keiyaku.sandbox.SandboxClock;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day on which the terms of 10,000 contracts begin: each is billed by an instance of
 * its own with the provider's stand-in, while 2 clients look at pages. PostgreSQL waits
 * for the disk. Targets: 100 bills a second from the day's first moment on; pages in less
 * than 1.5 times of what they take when nothing is billed (p95).
 */
@TestPropertySource(
		properties = { "keiyaku.sandbox.durable-database=true", "keiyaku.billing.per-second=${bench.per-second:1000}" })
class BillingBench extends AmendmentProcessTest {

	/** On a busy machine {@code -Dbench.contracts=500} makes it short. */
	private static final int CONTRACTS = Integer.getInteger("bench.contracts", 10_000);

	private static final int CLIENTS = 2;

	private static final int VIEWS = 400;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Members members;

	@Autowired
	private SandboxClock sandboxClock;

	@Value("${server.port}")
	private int port;

	@Test
	void bills() {
		NewCustomer buyer = NewCustomer.of(this.store, "計測請求株式会社");
		List<NewCustomer> viewers = Stream.concat(Stream.of(buyer), Stream.generate(() -> buyer.colleague(this.store)))
			.limit(CLIENTS)
			.toList();
		SignedInMember member = SignedInMember.of(this.members.byLoginId(buyer.loginId()).orElseThrow());
		String number = running(member);
		LivedContracts copies = new LivedContracts(this.database, number);
		copies.make(1, CONTRACTS);
		String page = "/mypage/contracts/" + number;
		Stopwatch stopwatch = new Stopwatch("%,d bills of one day, %d clients over HTTP".formatted(CONTRACTS, CLIENTS));
		stopwatch.timeAtOnce("a contract's page, nothing billed", VIEWS, signedIn(viewers),
				(client, n) -> view(client, page));

		LocalDate next = this.contracts.byNumber(number).rule().term(2).firstDay();
		this.sandboxClock.moveTo(next.atStartOfDay(this.clock.getZone()).toInstant());
		long start = System.nanoTime();
		CompletableFuture<Double> run = CompletableFuture.supplyAsync(() -> awaitBills(start));
		// the night has signed them out
		List<PortalClient> clients = signedIn(viewers);
		stopwatch.timeAtOnce("the same, while the day is billed", VIEWS, clients, (client, n) -> view(client, page));
		double seconds = run.join();

		stopwatch.print();
		System.out.printf("%,d bills in %.0f s: %.1f a second%n", CONTRACTS + 1, seconds, (CONTRACTS + 1) / seconds);
		assertThat(this.database.queryForObject("select sum(total) from bill where status = 'BILLED'", Long.class))
			.isEqualTo(this.provider.registry()
				.all()
				.stream()
				.filter((transaction) -> transaction.shopTransactionId().startsWith("B-"))
				.filter((transaction) -> transaction.state().equals("BILLED"))
				.mapToLong(StandInTransaction::totalAmount)
				.sum());
	}

	private List<PortalClient> signedIn(List<NewCustomer> viewers) {
		return viewers.stream().map((viewer) -> viewer.signIn(this.port)).toList();
	}

	private static Runnable view(PortalClient client, String page) {
		return () -> assertThat(client.get(page).statusCode()).isEqualTo(200);
	}

	private double awaitBills(long start) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(30))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> this.database.queryForObject("select count(*) from bill where status = 'BILLED'",
					Integer.class) > CONTRACTS);
		return (System.nanoTime() - start) / 1e9;
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
