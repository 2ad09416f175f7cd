package dev.keiyaku.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.AccessChanged;
import dev.keiyaku.member.ChangeOutcome;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.UserAdministration;
import dev.keiyaku.member.UserAdministration.Wish;
import dev.keiyaku.sandbox.SandboxClock;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions and forged requests (store, fault 22; ASVS 3.3, 3.5, 7). */
@ExtendWith(OutputCaptureExtension.class)
class SessionIT extends StoreTest {

	private static final String SESSION = "SESSION";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private SandboxClock sandboxClock;

	@Value("${server.port}")
	private int port;

	@Autowired
	private UserAdministration users;

	private NewCustomer customer;

	private SignedInMember administrator;

	@BeforeEach
	void aCustomer() {
		this.customer = NewCustomer.of(this.store, "セッション株式会社");
	}

	/** Such as one that a former release has written. */
	@Test
	void aSessionThatCannotBeReadSignsItsMemberOut(CapturedOutput log) {
		PortalClient member = this.customer.signIn(this.port);
		assertThat(member.get("/mypage").statusCode()).isEqualTo(200);
		int spoilt = this.jdbc.sql("""
				update spring_session_attributes set attribute_bytes = '\\x00'
				where session_primary_id in (select primary_id from spring_session where principal_name = ?)
				""").param(this.customer.loginId()).update();
		assertThat(spoilt).isGreaterThan(1);

		assertThat(member.get("/actuator/health").statusCode()).isEqualTo(200);
		assertThat(PortalClient.landing(member.get("/mypage"))).isEqualTo("/login");
		assertThat(member.get("/products").statusCode()).isEqualTo(200);
		assertThat(log.getAll().lines().filter((line) -> line.contains("Ended a session that cannot be read")))
			.hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(this.customer.loginId())
			.query(Integer.class)
			.single()).as("sessions").isZero();
		member.signIn(this.customer.loginId(), NewCustomer.PASSWORD);
		assertThat(member.get("/mypage").statusCode()).isEqualTo(200);
	}

	/** ASVS 7.2.4: whoever knows an id from before a step knows nothing after it. */
	@Test
	void aFixedSessionIsWorthNothing() {
		PortalClient victim = new PortalClient(this.port);
		// what went wrong is said on the next page, so there is a session
		victim.enterPassword(this.customer.loginId(), "wrong");
		String fixed = id(victim);
		String pending = new SignInFactor(this.port).mailed(this.customer.loginId(), () -> {
			victim.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD);
			return true;
		});
		String afterPassword = id(victim);
		victim.submit("/login/code", Map.of("code", pending));
		assertThat(List.of(fixed, afterPassword, id(victim))).doesNotHaveDuplicates();
		assertThat(victim.get("/mypage").statusCode()).isEqualTo(200);
		for (String stolen : List.of(fixed, afterPassword)) {
			assertThat(isSignedIn(withSession(stolen))).isFalse();
		}
	}

	/** ASVS 7.4.1. */
	@Test
	void aSessionIsWorthNothingAfterSigningOut() {
		PortalClient client = this.customer.signIn(this.port);
		String session = id(client);
		assertThat(isSignedIn(withSession(session))).isTrue();
		client.submit("/logout", Map.of());
		assertThat(isSignedIn(withSession(session))).isFalse();
	}

	/** ASVS 3.5.1. */
	@Test
	void withoutTheTokenNothingIsTaken() {
		PortalClient client = this.customer.signIn(this.port);
		for (String path : List.of("/login", "/login/code", "/logout", "/password/forgot", "/mypage/profile/password",
				"/mypage/security/backup-codes", "/mypage/security/browsers")) {
			assertThat(client.submitWithoutToken(path, Map.of("loginId", this.customer.loginId())).statusCode())
				.as(path)
				.isEqualTo(403);
		}
		assertThat(isSignedIn(client)).isTrue();
	}

	/** ASVS 3.3.1 to 3.3.4; {@code Secure} is switched off on the sandbox's http only. */
	@Test
	void theSessionsCookieIsForTheStoreAlone() {
		PortalClient visitor = new PortalClient(this.port).visit();
		List<String> cookies = visitor.submit("/login", Map.of("loginId", "nobody", "password", "wrong"))
			.headers()
			.allValues("Set-Cookie");
		assertThat(cookies).filteredOn((cookie) -> cookie.startsWith(SESSION + "="))
			.singleElement(InstanceOfAssertFactories.STRING)
			.contains("HttpOnly", "SameSite=Lax", "Path=/");
	}

	/** ASVS 3.5.1. */
	@Test
	void theTokensCookieIsForTheStoreAlone() {
		assertThat(new PortalClient(this.port).get("/login").headers().allValues("Set-Cookie"))
			.singleElement(InstanceOfAssertFactories.STRING)
			.startsWith("keiyaku-csrf=")
			.contains("HttpOnly", "SameSite=Lax", "Path=/");
	}

	/**
	 * Store 8.4; ASVS 7.4.2: a lock or another role, and pending sign-ins end as well.
	 */
	@Test
	void aChangeOfAccessEndsAllSessionsAtOnce() {
		PortalClient one = this.customer.signIn(this.port);
		PortalClient other = this.customer.signIn(this.port);
		PortalClient pending = new PortalClient(this.port);
		pending.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD);
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(AccessChanged.endingAllSessions(this.members.byId(this.customer.memberId())));
			status.setRollbackOnly();
		});
		assertThat(isSignedIn(one)).as("the change was rolled back").isTrue();
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(AccessChanged.endingAllSessions(this.members.byId(this.customer.memberId()))));
		assertThat(isSignedIn(one)).isFalse();
		assertThat(isSignedIn(other)).isFalse();
		assertThat(PortalClient.landing(pending.get("/login/code"))).isEqualTo("/login");
	}

	/**
	 * A sign-in from a trusted browser, which takes one request, in the midst of a lock
	 * that has ended all sessions it could see and is not committed yet.
	 */
	@Test
	void aSignInInTheMidstOfALockWaitsAndIsRefused() throws Exception {
		anAdministrator();
		this.customer.signIn(this.port);
		PortalClient trusted = new PortalClient(this.port);
		trusted.setCookie(SignInFactor.COOKIE,
				new SignInFactor(this.port).browser(this.customer.loginId()).orElseThrow());
		trusted.get("/login");
		CompletableFuture<String> signIn = this.transaction.execute((status) -> {
			lock();
			CompletableFuture<String> meanwhile = CompletableFuture
				.supplyAsync(() -> trusted.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD));
			assertThat(meanwhile).as("it waits for the lock").failsWithin(Duration.ofSeconds(2));
			return meanwhile;
		});
		assertThat(signIn.get(30, TimeUnit.SECONDS)).isEqualTo("/login");
		assertThat(isSignedIn(trusted)).isFalse();
		assertThat(sessions()).isZero();
	}

	/**
	 * The other way round: whoever is let in a moment before the lock is put out by it.
	 */
	@RepeatedTest(5)
	void aSignInAndALockAtOnceLeaveNoSession() {
		anAdministrator();
		this.customer.signIn(this.port);
		PortalClient trusted = new PortalClient(this.port);
		trusted.setCookie(SignInFactor.COOKIE,
				new SignInFactor(this.port).browser(this.customer.loginId()).orElseThrow());
		trusted.get("/login");
		CompletableFuture<Void> lock = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult((status) -> lock()));
		trusted.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD);
		lock.join();
		assertThat(isSignedIn(trusted)).isFalse();
		assertThat(sessions()).isZero();
	}

	private void lock() {
		Member member = this.members.byId(this.customer.memberId());
		assertThat(this.users.change(this.administrator, member.number(),
				new Wish(member.role(), MemberStatus.LOCKED, member.version())))
			.isEqualTo(ChangeOutcome.CHANGED);
	}

	private void anAdministrator() {
		long colleague = this.customer.colleague(this.store).memberId();
		this.jdbc.sql("update member set role = 'ADMIN' where id = ?").param(colleague).update();
		this.administrator = this.transaction.execute((status) -> SignedInMember.of(this.members.byId(colleague)));
	}

	private int sessions() {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(this.customer.loginId())
			.query(Integer.class)
			.single();
	}

	/** Store 2.1; ASVS 7.4.3. */
	@Test
	void anotherPasswordEndsTheOtherSessionsAndKeepsThisOne() {
		PortalClient here = this.customer.signIn(this.port);
		PortalClient elsewhere = this.customer.signIn(this.port);
		String before = id(here);
		here.submit("/mypage/profile/password",
				Map.of("current", NewCustomer.PASSWORD, "password", "yuki ni mo natsu no atsusa ni mo"));
		assertThat(isSignedIn(here)).isTrue();
		assertThat(id(here)).isNotEqualTo(before);
		assertThat(isSignedIn(elsewhere)).isFalse();
		assertThat(new PortalClient(this.port).enterPassword(this.customer.loginId(), NewCustomer.PASSWORD))
			.isEqualTo("/login");
	}

	/**
	 * Store 2.1; a wrong present password is told first, so that nobody tries it here.
	 */
	@Test
	void theOldPasswordIsNoNewOne() {
		PortalClient client = this.customer.signIn(this.port);
		client.submit("/mypage/profile/password",
				Map.of("current", NewCustomer.PASSWORD, "password", NewCustomer.PASSWORD));
		assertThat(client.get("/mypage/profile/password").body()).contains("これまでと同じパスワード");
		client.submit("/mypage/profile/password", Map.of("current", "wrong", "password", NewCustomer.PASSWORD));
		assertThat(client.get("/mypage/profile/password").body()).contains("現在のパスワードが正しくありません")
			.doesNotContain("これまでと同じパスワード");
	}

	/** ASVS 7.3.2: twelve hours by the store's clock. */
	@Test
	void aSessionIsOverAfterTwelveHoursHoweverBusyItIs() {
		PortalClient client = this.customer.signIn(this.port);
		this.sandboxClock.moveTo(this.clock.instant().plus(Duration.ofHours(11)));
		assertThat(isSignedIn(client)).isTrue();
		this.sandboxClock.moveTo(this.clock.instant().plus(Duration.ofHours(1)));
		assertThat(isSignedIn(client)).isFalse();
	}

	private static boolean isSignedIn(PortalClient client) {
		return client.get("/mypage").statusCode() == 200;
	}

	private static String id(PortalClient client) {
		return client.cookie(SESSION).orElseThrow().getValue();
	}

	private PortalClient withSession(String id) {
		PortalClient thief = new PortalClient(this.port);
		thief.setCookie(SESSION, id);
		return thief;
	}

}
