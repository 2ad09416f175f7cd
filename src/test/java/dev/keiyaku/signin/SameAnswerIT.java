package dev.keiyaku.signin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Store, fault 17: nobody learns whether a login ID exists, from the answer or from its
 * time (ASVS 6.3.8).
 */
class SameAnswerIT extends StoreTest {

	private static final int TRIES = 1_000;

	private static final int LANES = 2;

	/** Per login ID, so that no delay begins. */
	private static final int TRIES_PER_ID = 4;

	private static final int WARM_UP = 20;

	private static final long MILLISECOND = 1_000_000;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private Companies companies;

	@Autowired
	private JdbcClient jdbc;

	@Value("${server.port}")
	private int port;

	private List<String> known;

	private List<String> unknown;

	@BeforeEach
	void loginIds() {
		NewCustomer customer = NewCustomer.of(this.store, "同じ応答株式会社");
		Member one = this.members.byId(customer.memberId());
		PersonalData person = new PersonalData("応答 同", "オウトウ ドウ", "", "", "0312345678",
				"same-" + UUID.randomUUID() + "@test.example");
		this.known = IntStream.range(0, TRIES / TRIES_PER_ID)
			.mapToObj((i) -> this.members
				.add(new Member(this.companies.byId(customer.companyId()), "same-" + UUID.randomUUID(),
						one.passwordHash(), Role.GENERAL, person))
				.loginId())
			.toList();
		this.unknown = this.known.stream().map((id) -> "same-" + UUID.randomUUID()).toList();
	}

	@Test
	void aSignIn() {
		measure("sign-in", "/login", (loginId) -> Map.of("loginId", loginId, "password", "not the password"),
				"/login?error");
	}

	@Test
	void aReset() {
		measure("reset", "/password/forgot", (loginId) -> Map.of("loginId", loginId), "/password/forgot/sent");
		// 2,000 mails: other tests need not queue behind them
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> this.jdbc
				.sql("select count(*) from outgoing_mail where state = 'QUEUED' and business_key like 'W-%'")
				.query(Integer.class)
				.single() == 0);
	}

	private void measure(String what, String path, Function<String, Map<String, String>> form, String landing) {
		List<Long> ofKnown = Collections.synchronizedList(new ArrayList<>());
		List<Long> ofUnknown = Collections.synchronizedList(new ArrayList<>());
		// two at a time, as many as the machine has cores
		CompletableFuture<?>[] lanes = IntStream.range(0, LANES).mapToObj((lane) -> CompletableFuture.runAsync(() -> {
			for (int i = lane; i < this.known.size(); i += LANES) {
				compare(i, path, form, landing, ofKnown, ofUnknown);
			}
		})).toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(lanes).join();
		double difference = Math.abs(median(ofKnown) - median(ofUnknown));
		System.out.printf("row 17: %s, %,d each: known %.1f ms, unknown %.1f ms, apart %.2f ms%n", what, TRIES,
				median(ofKnown), median(ofUnknown), difference);
		assertThat(difference).isLessThan(10);
	}

	private void compare(int i, String path, Function<String, Map<String, String>> form, String landing,
			List<Long> ofKnown, List<Long> ofUnknown) {
		PortalClient client = new PortalClient(this.port).from("198.18.%d.%d".formatted(i / 250, i % 250)).visit();
		Timed aKnown = new Timed(client, path, form.apply(this.known.get(i)), landing);
		Timed anUnknown = new Timed(client, path, form.apply(this.unknown.get(i)), landing);
		for (int j = 0; j < TRIES_PER_ID; j++) {
			boolean knownFirst = (i + j) % 2 == 0;
			boolean read = i % 10 == 0;
			(knownFirst ? aKnown : anUnknown).send(read);
			(knownFirst ? anUnknown : aKnown).send(read);
		}
		ofKnown.addAll(aKnown.nanoseconds);
		ofUnknown.addAll(anUnknown.nanoseconds);
		assertThat(anUnknown.page).isEqualTo(aKnown.page);
	}

	private static double median(List<Long> nanoseconds) {
		return nanoseconds.stream().skip(WARM_UP).sorted().toList().get((nanoseconds.size() - WARM_UP) / 2)
				/ (double) MILLISECOND;
	}

	/** One login ID's form, sent again and again. */
	private static final class Timed {

		private final List<Long> nanoseconds = new ArrayList<>();

		private final PortalClient client;

		private final String path;

		private final Map<String, String> form;

		private final String landing;

		private String page;

		private Timed(PortalClient client, String path, Map<String, String> form, String landing) {
			this.client = client;
			this.path = path;
			this.form = form;
			this.landing = landing;
		}

		private void send(boolean read) {
			long started = System.nanoTime();
			HttpResponse<String> answer = this.client.submit(this.path, this.form);
			this.nanoseconds.add(System.nanoTime() - started);
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(answer.body()).isEmpty();
			assertThat(answer.headers().firstValue("Location"))
				.hasValueSatisfying((to) -> assertThat(to).endsWith(this.landing));
			if (read) {
				this.page = page();
			}
		}

		private String page() {
			return this.client.get(this.landing)
				.body()
				.replaceAll("(csrf-token\" content|name=\"_csrf\" value)=\"[^\"]+\"", "$1")
				.replaceAll("same-[0-9a-f-]{36}", "(login id)");
		}

	}

}
