package dev.keiyaku.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.StoreTest;
import dev.keiyaku.sandbox.SandboxClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Store, fault 15: somebody who knows the password guesses codes (ASVS 6.3.1, 6.6.3).
 */
@Tag("faults")
class GuessingIT extends StoreTest {

	private static final int ADDRESSES = 50;

	private static final int GUESSES = Integer.getInteger("fault.guesses", 2_000);

	/** Twenty minutes apart, and enough of them for the cap of a day to be reached. */
	private static final int ROUNDS = 25;

	private static final int GUESSES_EACH = 8;

	private static final int AT_ONCE = GUESSES / ROUNDS / GUESSES_EACH;

	private static final int CAP = 20;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private SecondFactors factors;

	@Autowired
	private AccountMark marks;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private SandboxClock sandboxClock;

	@Value("${server.port}")
	private int port;

	@Test
	void thousandsOfGuessesFromFiftyAddressesAndTheOwnerStillSignsIn() throws Exception {
		NewCustomer owner = NewCustomer.of(this.store, "標的株式会社");
		List<String> backupCodes = this.factors.newBackupCodes(owner.memberId(), true);
		PortalClient browser = withCode(owner, "203.0.113.10");
		long started = System.nanoTime();
		for (int round = 0; round < ROUNDS; round++) {
			int first = round * AT_ONCE;
			List<Thread> attackers = IntStream.range(0, AT_ONCE)
				.mapToObj((i) -> attacker(owner, (first + i) % ADDRESSES))
				.toList();
			attackers.forEach(Thread::start);
			for (Thread attacker : attackers) {
				attacker.join();
			}
			codesAreSent();
			this.sandboxClock.moveTo(this.clock.instant().plus(Duration.ofMinutes(20)));
		}
		int verified = count(owner, "step = 'CODE' and not succeeded");
		int tries = this.jdbc.sql("select coalesce(sum(tries), 0) from mailed_code where member_id = ?")
			.param(owner.memberId())
			.query(Integer.class)
			.single();
		System.out.printf("row 15: %,d guesses from %d addresses in %d s, %d verified (cap %d a day)%n", GUESSES,
				ADDRESSES, Duration.ofNanos(System.nanoTime() - started).toSeconds(), verified, CAP);
		assertThat(verified).as("in %d rounds of %d attackers", ROUNDS, AT_ONCE).isEqualTo(CAP);
		assertThat(tries).as("compared with a mailed code").isLessThanOrEqualTo(CAP + 1);

		// the same place, another browser
		withCode(owner, "203.0.113.10");
		// the browser that the owner trusts, on another network
		browser.from("203.0.113.77");
		assertThat(browser.enterPassword(owner.loginId(), NewCustomer.PASSWORD)).isEqualTo("/");
		// another place, another browser
		PortalClient away = new PortalClient(this.port).from("192.0.2.55");
		away.enterPassword(owner.loginId(), NewCustomer.PASSWORD);
		assertThat(away.enterCode("/login/backup-code", Map.of("code", backupCodes.get(0)))).isEqualTo("/");
	}

	/**
	 * ASVS 6.3.1: nor can passwords be guessed, or the owner be locked out by guessing.
	 */
	@Test
	void passwordsAreGuessedEverMoreSlowlyAndTheOwnerStillSignsIn() {
		NewCustomer owner = NewCustomer.of(this.store, "総当たり株式会社");
		withCode(owner, "203.0.113.10");
		for (int i = 0; i < GUESSES / 20; i++) {
			PortalClient attacker = new PortalClient(this.port).from("198.51.100." + (i % ADDRESSES));
			assertThat(attacker.enterPassword(owner.loginId(), "guess " + i)).isEqualTo("/login");
		}
		assertThat(count(owner, "step = 'PASSWORD' and not succeeded")).isLessThan(15);
		PortalClient attacker = new PortalClient(this.port).from("198.51.100.1");
		assertThat(attacker.enterPassword(owner.loginId(), NewCustomer.PASSWORD)).as("even the right one")
			.isEqualTo("/login");
		assertThat(attacker.get("/login?wait").body()).contains("受付を一時停止しています");
		withCode(owner, "203.0.113.10");
	}

	@Test
	void oneAddressCannotTryManyMembers() {
		PortalClient attacker = new PortalClient(this.port).from("198.51.100.250");
		for (int i = 0; i < 101; i++) {
			attacker.enterPassword("nobody-" + i, "Summer2026!");
		}
		attacker.submit("/login", Map.of("loginId", "nobody-101", "password", "Summer2026!"));
		assertThat(attacker.get("/login?wait").body()).contains("受付を一時停止しています");
	}

	private Thread attacker(NewCustomer owner, int number) {
		return new Thread(() -> {
			PortalClient attacker = new PortalClient(this.port).from("198.51.100." + number);
			attacker.enterPassword(owner.loginId(), NewCustomer.PASSWORD);
			for (int i = 0; i < GUESSES_EACH; i++) {
				String guess = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
				assertThat(PortalClient.landing(attacker.submit("/login/code", Map.of("code", guess))))
					.startsWith("/login");
			}
		});
	}

	/**
	 * A clock that moves meanwhile would end a job's lock, and have its mail sent twice.
	 */
	private void codesAreSent() {
		Awaitility.await()
			.until(() -> this.jdbc
				.sql("select count(*) from outgoing_mail where template = 'sign-in-code' and state = 'QUEUED'")
				.query(Integer.class)
				.single() == 0);
	}

	private PortalClient withCode(NewCustomer owner, String address) {
		PortalClient client = new PortalClient(this.port).from(address);
		String code = new SignInFactor(this.port).mailed(owner.loginId(),
				() -> client.enterPassword(owner.loginId(), NewCustomer.PASSWORD).equals("/login/code"));
		assertThat(client.enterCode("/login/code", Map.of("code", code, "trust", "true"))).isEqualTo("/");
		return client;
	}

	private int count(NewCustomer owner, String condition) {
		return this.jdbc.sql("select count(*) from sign_in_attempt where account = ? and " + condition)
			.param(this.marks.of(owner.loginId()))
			.query(Integer.class)
			.single();
	}

}
