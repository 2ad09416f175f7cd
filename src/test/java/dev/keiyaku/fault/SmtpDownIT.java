package dev.keiyaku.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxClock;
import dev.keiyaku.sandbox.SandboxMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** SMTP is down for an hour (store, fault 9). */
class SmtpDownIT extends ProcessTest {

	private static final List<String> PAGES = List.of("/", "/products", "/mypage/orders", "/mypage/contracts");

	private static final int ROUNDS = 10;

	private static final Duration SLOWEST = Duration.ofSeconds(3);

	@Autowired
	private SandboxMailServer smtp;

	@Autowired
	private SandboxClock sandboxClock;

	private PassingTime time;

	private PortalClient client;

	private SignedInMember customer;

	@BeforeEach
	void aCustomerWhoIsSignedIn(@Autowired ApplicationContext store, @Autowired Members members,
			@Autowired TransactionTemplate transaction, @Value("${server.port}") int port) {
		this.time = new PassingTime(this.sandboxClock, this.clock, this.runtime, this.management);
		NewCustomer made = NewCustomer.of(store, "郵便停止商事株式会社");
		this.customer = transaction.execute((status) -> SignedInMember.of(members.byId(made.memberId())));
		this.client = made.signIn(port);
	}

	@AfterEach
	void startTheServer() {
		if (!this.smtp.isRunning()) {
			this.smtp.start();
		}
	}

	@Test
	void pagesAndOrdersGoOnAndEveryMailComesOnceWhenTheServerIsBack() {
		List<Duration> before = visits(ROUNDS);
		List<Duration> meanwhile = new ArrayList<>();
		List<String> orders = new ArrayList<>();
		this.smtp.stop();
		Instant end = this.clock.instant();
		for (int i = 0; i < 3; i++) {
			List<String> placed = ordered(3);
			placed.forEach((number) -> complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT")));
			orders.addAll(placed);
			end = end.plus(Duration.ofMinutes(20));
			this.time.until(end, orders, () -> meanwhile.addAll(visits(1)));
		}
		meanwhile.addAll(visits(ROUNDS));
		assertThat(about(orders)).isEmpty();

		this.smtp.start();
		Instant back = this.clock.instant();
		this.time.until(back.plus(Duration.ofMinutes(15)), orders, () -> {
		});
		assertThat(orders).allSatisfy((number) -> assertThat(about(List.of(number)))
			.extracting((mail) -> mail.subject().replaceAll("】.*", "】"))
			.containsExactlyInAnyOrder("【注文受付のご連絡（NP掛け払い）】", "【注文受付結果のご連絡（NP掛け払い）】"));
		Duration last = about(orders).stream()
			.map((mail) -> Duration.between(back, mail.sentAt()))
			.max(Duration::compareTo)
			.orElseThrow();
		System.out.printf(
				"row 9: SMTP down for 1 h: p95 of %d pages %d ms, of %d before %d ms; %d mails about %d orders, each once, the last %d min %d s after its return%n",
				meanwhile.size(), p95(meanwhile).toMillis(), before.size(), p95(before).toMillis(),
				about(orders).size(), orders.size(), last.toMinutes(), last.toSecondsPart());
		assertThat(p95(meanwhile)).isLessThan(SLOWEST);
	}

	private List<String> ordered(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> this.given.order(this.customer, Placing.monthly(1, this.today.plusDays(7))))
			.toList();
	}

	private List<ReceivedMail> about(List<String> orders) {
		return mailsTo(this.customer).stream()
			.filter((mail) -> orders.stream().anyMatch(mail.text()::contains))
			.toList();
	}

	private List<Duration> visits(int rounds) {
		return IntStream.range(0, rounds).boxed().flatMap((i) -> PAGES.stream()).map(this::visit).toList();
	}

	private Duration visit(String page) {
		long start = System.nanoTime();
		assertThat(this.client.get(page).statusCode()).as(page).isEqualTo(200);
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private static Duration p95(List<Duration> times) {
		return times.stream().sorted().toList().get(times.size() * 95 / 100);
	}

}
