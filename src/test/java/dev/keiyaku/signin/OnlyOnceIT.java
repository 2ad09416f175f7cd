package dev.keiyaku.signin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Store, fault 16: what may be used once is used 50 times at once (ASVS 6.5.1).
 */
class OnlyOnceIT extends StoreTest {

	private static final int TIMES = 50;

	private static final String NEW = "unaji wo tarete inoru";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private SecondFactors factors;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	@BeforeEach
	void aCustomer() {
		this.customer = NewCustomer.of(this.store, "一度だけ株式会社");
	}

	@Test
	void aMailedCode() throws Exception {
		PortalClient client = new PortalClient(this.port);
		String code = new SignInFactor(this.port).mailed(this.customer.loginId(), () -> pending(client));
		client.get("/products");
		assertThat(atOnce("code", (i) -> PortalClient.landing(client.submit("/login/code", Map.of("code", code))), "/"))
			.isEqualTo(1);
	}

	@Test
	void aBackupCode() throws Exception {
		String code = this.factors.newBackupCodes(this.customer.memberId(), true).get(3);
		List<PortalClient> clients = IntStream.range(0, TIMES)
			.mapToObj((i) -> new PortalClient(this.port))
			.peek(this::pending)
			.toList();
		clients.forEach((client) -> client.submit("/login/code", Map.of()));
		assertThat(atOnce("backup code",
				(i) -> PortalClient.landing(clients.get(i).submit("/login/backup-code", Map.of("code", code))), "/"))
			.isEqualTo(1);
	}

	/** Of two sets that are made at the same time one is valid. */
	@Test
	void aSetOfBackupCodes() {
		Stream
			.generate(() -> CompletableFuture
				.supplyAsync(() -> this.factors.newBackupCodes(this.customer.memberId(), true)))
			.limit(4)
			.toList()
			.forEach(CompletableFuture::join);
		assertThat(this.factors.of(this.customer.memberId()).orElseThrow().backupCodes()).isEqualTo(10);
	}

	@Test
	void aReset() throws Exception {
		new PortalClient(this.port).submit("/password/forgot", Map.of("loginId", this.customer.loginId()));
		SignInFactor factor = new SignInFactor(this.port);
		String temporary = factor.mail(this.customer.email(), "仮パスワードのお知らせ（1通目）")
			.text()
			.replaceAll("(?s).*■ 仮パスワード\n(\\S+)\n.*", "$1");
		String path = factor.mail(this.customer.email(), "パスワード再設定のご案内（2通目）")
			.links()
			.stream()
			.filter((url) -> url.contains("/password/reset/"))
			.findFirst()
			.orElseThrow()
			.replaceFirst("https?://[^/]+", "");
		PortalClient client = new PortalClient(this.port);
		client.submit(path, Map.of("temporary", temporary, "repeated", temporary));
		client.get("/products");
		assertThat(atOnce("reset",
				(i) -> PortalClient.landing(client.submit(path + "/new", Map.of("password", NEW, "repeated", NEW))),
				"/password/done"))
			.isEqualTo(1);
	}

	private boolean pending(PortalClient client) {
		return client.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD).equals("/login/code");
	}

	private static long atOnce(String what, IntFunction<String> use, String success) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(TIMES);
		try {
			List<Callable<String>> uses = IntStream.range(0, TIMES)
				.mapToObj((i) -> (Callable<String>) () -> use.apply(i))
				.toList();
			List<Future<String>> answers = people.invokeAll(uses);
			long successes = 0;
			for (Future<String> answer : answers) {
				successes += answer.get().equals(success) ? 1 : 0;
			}
			System.out.printf("row 16: %s used %d times at once, %d success%n", what, TIMES, successes);
			return successes;
		}
		finally {
			people.shutdown();
		}
	}

}
