package dev.keiyaku.signin;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.keiyaku.StoreTest;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.sandbox.SandboxClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a clerk of the order desk, when strangers guess the password, then they are
 * slowed down as at a member's account, and nobody is locked out (ASVS 6.3.1).
 */
class StaffGuessingIT extends StoreTest {

	private static final String PASSWORD = "a password for tests";

	private static final String WAIT = "失敗が続いたため、受付を一時停止しています";

	private static final String OFFICE = "203.0.113.20";

	private static final int GUESSES = 60;

	@Autowired
	private IdentityService identity;

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

	private String clerk;

	@BeforeEach
	void hire() {
		User user = this.identity.newUser("g" + UUID.randomUUID().toString().replace("-", ""));
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
		this.clerk = user.getId();
		this.identity.createMembership(this.clerk, "order-desk");
	}

	@AfterEach
	void dismiss() {
		this.identity.deleteUser(this.clerk);
	}

	@Test
	void passwordsAreGuessedEverMoreSlowlyAndTheOfficeStillSignsIn() {
		assertThat(enter(OFFICE, PASSWORD).statusCode()).isEqualTo(200);
		for (int i = 0; i < GUESSES; i++) {
			assertThat(enter("198.51.100." + (i % 50), "guess").statusCode()).isIn(401, 429);
		}
		assertThat(lookedAt()).isLessThan(15);
		HttpResponse<String> even = enter("198.51.100.1", PASSWORD);
		assertThat(even.statusCode()).as("even the right one").isEqualTo(429);
		assertThat(even.body()).contains(WAIT);

		assertThat(enter(OFFICE, PASSWORD).statusCode()).isEqualTo(200);
	}

	@Test
	void mistakesAreForgivenInAQuarterOfAnHour() {
		IntStream.range(0, 12).forEach((i) -> enter("198.51.100.70", "guess"));
		assertThat(enter("192.0.2.70", PASSWORD).statusCode()).isEqualTo(429);
		this.sandboxClock.moveTo(this.clock.instant().plus(Duration.ofMinutes(16)));
		assertThat(enter("192.0.2.70", PASSWORD).statusCode()).isEqualTo(200);
	}

	@Test
	void anAdministratorLetsTheOwnerInAndAColleagueDoesNot() {
		IntStream.range(0, 8).forEach((i) -> enter("198.51.100.90", "guess"));
		assertThat(enter("192.0.2.90", PASSWORD).statusCode()).isEqualTo(429);
		String unlock = "/user/" + this.clerk + "/unlock";
		assertThat(new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist")
			.change("POST", unlock, "{}")
			.statusCode()).isEqualTo(403);
		assertThat(enter("192.0.2.90", PASSWORD).statusCode()).isEqualTo(429);

		assertThat(new StaffRest(this.port).signIn("admin", "keiyaku-sandbox", "admin")
			.change("POST", unlock, "{}")
			.statusCode()).isEqualTo(204);
		assertThat(enter("192.0.2.90", PASSWORD).statusCode()).isEqualTo(200);
	}

	@Test
	void aThousandGuessesAtOnceAreNotAThousandComparisons() throws Exception {
		Thread[] strangers = IntStream.range(0, 30)
			.mapToObj((i) -> new Thread(() -> enter("198.51.100." + (100 + i), "guess")))
			.toArray(Thread[]::new);
		for (Thread stranger : strangers) {
			stranger.start();
		}
		for (Thread stranger : strangers) {
			stranger.join();
		}
		assertThat(lookedAt()).isBetween(4, 8);
	}

	/** The page that changes a password asks for the present one. */
	@Test
	void thePasswordIsNotGuessedWhereAWebappAsksForItAgainEither() {
		StaffRest signedIn = new StaffRest(this.port, OFFICE).signIn(this.clerk, PASSWORD, "tasklist");
		String address = "/user/" + this.clerk + "/credentials";
		HttpResponse<String> answer = null;
		for (int i = 0; i < 6; i++) {
			answer = signedIn.change("PUT", address, """
					{"password":"another password","authenticatedUserPassword":"guess"}""");
			assertThat(answer.statusCode()).isNotEqualTo(204);
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains(WAIT);
		assertThat(lookedAt()).isEqualTo(4);
	}

	/** What a version did that let the engine lock. */
	@Test
	void theEngineLocksNobody() {
		this.jdbc.sql("update act_id_user set attempts_ = 10 where id_ = ?").param(this.clerk).update();
		assertThat(enter(OFFICE, "guess").statusCode()).isEqualTo(401);
		assertThat(enter(OFFICE, PASSWORD).statusCode()).isEqualTo(200);
	}

	@Test
	void whoIsNotThereIsAnsweredAlike() {
		this.identity.deleteUser(this.clerk);
		assertThat(enter("198.51.100.80", "guess").statusCode()).isEqualTo(401);
		IntStream.range(0, 3).forEach((i) -> enter("198.51.100.80", "guess"));
		assertThat(enter("198.51.100.80", "guess").statusCode()).isEqualTo(429);
	}

	private HttpResponse<String> enter(String address, String password) {
		return new StaffRest(this.port, address).enterPassword(this.clerk, password, "tasklist");
	}

	private int lookedAt() {
		return this.jdbc
			.sql("select count(*) from sign_in_attempt where account = ? and step = 'STAFF_PASSWORD' and not succeeded")
			.param(this.marks.of("staff:" + this.clerk))
			.query(Integer.class)
			.single();
	}

}
