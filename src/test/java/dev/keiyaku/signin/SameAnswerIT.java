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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Store, fault 17: nobody learns whether a login ID exists, from the answer or from its
 * time (ASVS 6.3.8). Where other work on the machine moves a median of few tries, more of
 * them decide.
 */
@Tag("faults")
class SameAnswerIT extends StoreTest {

	/** Of a known login ID, and as many of an unknown one. */
	private static final int TRIES = Integer.getInteger("fault.answers", 200);

	/** After so many the medians count as they are. */
	private static final int MOST_TRIES = 1_000;

	private static final int BAR_IN_MILLISECONDS = 10;

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
	private PasswordEncoder hashing;

	@Autowired
	private JdbcClient jdbc;

	@Value("${server.port}")
	private int port;

	private List<String> known;

	private List<String> unknown;

	private final List<Long> ofKnown = Collections.synchronizedList(new ArrayList<>());

	private final List<Long> ofUnknown = Collections.synchronizedList(new ArrayList<>());

	private void newLoginIds() {
		NewCustomer customer = NewCustomer.of(this.store, "同じ応答株式会社");
		// what the store itself hashes: at the cost of its answer for an unknown one
		String hash = this.hashing.encode(NewCustomer.PASSWORD);
		PersonalData person = new PersonalData("応答 同", "オウトウ ドウ", "", "", "0312345678",
				"same-" + UUID.randomUUID() + "@test.example");
		this.known = IntStream.range(0, TRIES / TRIES_PER_ID)
			.mapToObj((i) -> this.members
				.add(new Member(this.companies.byId(customer.companyId()), "same-" + UUID.randomUUID(), hash,
						Role.GENERAL, person))
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
		// two mails for each known one: other tests need not queue behind them
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> this.jdbc
				.sql("select count(*) from outgoing_mail where state = 'QUEUED' and business_key like 'W-%'")
				.query(Integer.class)
				.single() == 0);
	}

	private void measure(String what, String path, Function<String, Map<String, String>> form, String landing) {
		do {
			newLoginIds();
			tryAll(path, form, landing);
		}
		while (apart() >= BAR_IN_MILLISECONDS && this.ofKnown.size() < MOST_TRIES);
		System.out.printf("row 17: %s, %,d each: known %.1f ms, unknown %.1f ms, apart %.2f ms%n", what,
				this.ofKnown.size(), median(this.ofKnown), median(this.ofUnknown), apart());
		assertThat(apart()).isLessThan(BAR_IN_MILLISECONDS);
	}

	private double apart() {
		return Math.abs(median(this.ofKnown) - median(this.ofUnknown));
	}

	private void tryAll(String path, Function<String, Map<String, String>> form, String landing) {
		// two at a time, as many as the machine has cores
		CompletableFuture<?>[] lanes = IntStream.range(0, LANES).mapToObj((lane) -> CompletableFuture.runAsync(() -> {
			for (int i = lane; i < this.known.size(); i += LANES) {
				compare(i, path, form, landing);
			}
		})).toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(lanes).join();
	}

	private void compare(int i, String path, Function<String, Map<String, String>> form, String landing) {
		PortalClient client = new PortalClient(this.port).from("198.18.%d.%d".formatted(i / 250, i % 250)).visit();
		Timed aKnown = new Timed(client, path, form.apply(this.known.get(i)), landing);
		Timed anUnknown = new Timed(client, path, form.apply(this.unknown.get(i)), landing);
		for (int j = 0; j < TRIES_PER_ID; j++) {
			boolean knownFirst = (i + j) % 2 == 0;
			boolean read = i % 10 == 0;
			(knownFirst ? aKnown : anUnknown).send(read);
			(knownFirst ? anUnknown : aKnown).send(read);
		}
		this.ofKnown.addAll(aKnown.nanoseconds);
		this.ofUnknown.addAll(anUnknown.nanoseconds);
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
