package dev.keiyaku.signin;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.bastiaanjansen.otp.TOTPGenerator;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.StoreTest;
import dev.keiyaku.audit.AuditEntry;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.sandbox.SandboxClock;
import dev.keiyaku.sandbox.SandboxMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The factors of a sign-in over HTTP (store 1.2, 1.3; store, "Signing in"). */
class SignInIT extends StoreTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private SandboxClock sandboxClock;

	@Autowired
	private SandboxMails mails;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private SecondFactors factors;

	@Autowired
	private AccountMark marks;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private SignInFactor factor;

	@BeforeEach
	void aCustomer() {
		this.customer = NewCustomer.beforeTheFirstSignIn(this.store, "サインイン株式会社");
		this.factors.useMail(this.customer.memberId());
		this.factor = new SignInFactor(this.port);
	}

	/** ASVS 6.3.3: the password alone opens nothing. */
	@Test
	void thePasswordAloneIsNoSignIn() {
		PortalClient client = new PortalClient(this.port);
		assertThat(password(client)).isEqualTo("/login/code");
		assertThat(PortalClient.landing(client.get("/mypage"))).isEqualTo("/login");
		assertThat(PortalClient.landing(client.get("/login/setup"))).isEqualTo("/login");
	}

	/** ASVS 6.5.1, 6.6.2, 11.4.2: a hash of the code is all that is kept. */
	@Test
	void aCodeWorksOnceAndIsKeptNowhere() {
		PortalClient client = new PortalClient(this.port);
		String code = mailed(client);
		assertThat(this.jdbc.sql("select text from outgoing_mail where address = ?")
			.param(this.customer.email())
			.query(String.class)
			.list()).containsOnly("");
		assertThat(this.jdbc.sql("select code_hash from mailed_code where member_id = ?")
			.param(this.customer.memberId())
			.query(String.class)
			.single()).startsWith("{bcrypt}$2a$10$").doesNotContain(code);
		assertThat(code(client, code)).isEqualTo("/");
		assertThat(client.get("/mypage").statusCode()).isEqualTo(200);
		assertThat(recorded()).contains(AuditKind.SIGNED_IN);

		PortalClient another = new PortalClient(this.port);
		mailed(another);
		assertThat(code(another, code)).isEqualTo("/login/code");
	}

	/** ASVS 6.6.2: bound to the sign-in for which it was made. */
	@Test
	void aCodeOfAnotherSignInIsRefused() {
		PortalClient one = new PortalClient(this.port);
		PortalClient other = new PortalClient(this.port);
		String code = mailed(one);
		mailed(other);
		assertThat(code(other, code)).isEqualTo("/login/code");
		assertThat(code(one, code)).isEqualTo("/");
	}

	@Test
	void aNewCodeVoidsTheOld() {
		PortalClient client = new PortalClient(this.port);
		String old = mailed(client);
		String fresh = this.factor.mailed(this.customer.loginId(), () -> {
			client.submit("/login/code/send", Map.of());
			return true;
		});
		if (!old.equals(fresh)) {
			assertThat(code(client, old)).isEqualTo("/login/code");
		}
		assertThat(code(client, fresh)).isEqualTo("/");
	}

	/** ASVS 6.6.3: five tries, and the right code is the sixth. */
	@Test
	void afterFiveTriesTheCodeIsVoid() {
		PortalClient client = new PortalClient(this.port);
		String code = mailed(client);
		this.jdbc.sql("update mailed_code set tries = 5 where member_id = ?").param(this.customer.memberId()).update();
		assertThat(code(client, code)).isEqualTo("/login/code");
		assertThat(recorded()).contains(AuditKind.FACTOR_FAILED);
	}

	/** ASVS 6.5.5: ten minutes. */
	@Test
	void aCodeOfTenMinutesAgoIsVoid() {
		PortalClient client = new PortalClient(this.port);
		String code = mailed(client);
		passes(Duration.ofMinutes(10).plusSeconds(1));
		assertThat(code(client, code)).isEqualTo("/login/code");
	}

	@Test
	void noMoreThanFiveMailsAnHourAreSent() {
		for (int i = 0; i < 7; i++) {
			PortalClient client = new PortalClient(this.port);
			assertThat(password(client)).isEqualTo("/login/code");
			if (i >= 5) {
				assertThat(client.get("/login/code").body()).contains("送信回数が上限に達しました", "まだお送りしていません")
					.doesNotContain("お送りしました", "name=\"code\"");
			}
		}
		assertThat(this.jdbc.sql("select count(*) from mailed_code where member_id = ?")
			.param(this.customer.memberId())
			.query(Integer.class)
			.single()).isEqualTo(5);
	}

	/** The code that was sent before still counts, and nothing says that another was. */
	@Test
	void whenNoMoreMailsAreSentTheLastCodeStillCounts() {
		PortalClient client = new PortalClient(this.port);
		String code = mailed(client);
		for (int i = 1; i < 5; i++) {
			code = this.factor.mailed(this.customer.loginId(), () -> {
				client.submit("/login/code/send", Map.of());
				return client.get("/login/code").body().contains("認証コードを送信しました");
			});
		}
		client.submit("/login/code/send", Map.of());
		assertThat(client.get("/login/code").body()).contains("送信回数が上限に達しました", "先ほどお送りした認証コード")
			.doesNotContain("認証コードを送信しました");
		assertThat(code(client, code)).isEqualTo("/");
	}

	/**
	 * Store 8.1, 8.4; ASVS 6.3.8: whoever knows the password is told, and nobody else.
	 */
	@ParameterizedTest
	@CsvSource({ "LOCKED,ロックされている", "PENDING,承認待ち", "DECLINED,承認されなかった" })
	void whoMayNotSignInIsToldWhyAfterTheRightPasswordOnly(String status, String sentence) {
		this.jdbc.sql("update member set status = ? where id = ?").params(status, this.customer.memberId()).update();
		PortalClient owner = new PortalClient(this.port);
		assertThat(password(owner)).isEqualTo("/login");
		assertThat(owner.get("/login").body()).contains(sentence, this.customer.loginId()).doesNotContain("正しくありません");
		assertThat(PortalClient.landing(owner.get("/login/code"))).isEqualTo("/login");

		PortalClient guessing = new PortalClient(this.port);
		HttpResponse<String> wrong = guessing.submit("/login",
				Map.of("loginId", this.customer.loginId(), "password", "wrong"));
		HttpResponse<String> nobody = guessing.submit("/login", Map.of("loginId", "nobody-5", "password", "wrong"));
		assertThat(wrong.headers().firstValue("Location")).isEqualTo(nobody.headers().firstValue("Location"));
		assertThat(guessing.get("/login?error").body()).doesNotContain(sentence);
	}

	/** Store 8.4: a lock between the steps. */
	@Test
	void whoIsLockedBetweenTheStepsIsToldSo() {
		PortalClient client = new PortalClient(this.port);
		String code = mailed(client);
		this.jdbc.sql("update member set status = 'LOCKED' where id = ?").param(this.customer.memberId()).update();
		assertThat(code(client, code)).isEqualTo("/login");
		assertThat(client.get("/login").body()).contains("ロックされている").doesNotContain("正しくありません");
	}

	/** Store 1.2: another address gets the same answer, and no mail. */
	@Test
	void atTheFirstSignInOnlyTheMembersOwnAddressGetsACode() {
		NewCustomer newcomer = NewCustomer.beforeTheFirstSignIn(this.store, "初めて株式会社");
		PortalClient client = new PortalClient(this.port);
		assertThat(client.enterPassword(newcomer.loginId(), NewCustomer.PASSWORD)).isEqualTo("/login/setup");
		String foreign = "other-" + newcomer.email();
		assertThat(PortalClient.landing(client.submit("/login/setup/mail", Map.of("address", foreign))))
			.isEqualTo("/login/setup/code");
		assertThat(client.get("/login/setup/code").body()).contains("認証コードを送信しました");
		String code = this.factor.mailed(newcomer.loginId(), () -> {
			client.submit("/login/setup/mail", Map.of("address", newcomer.email().toUpperCase()));
			return true;
		});
		assertThat(this.mails.to(foreign)).isEmpty();
		assertThat(this.mails.to(newcomer.email())).hasSize(1);
		client.submit("/login/setup/code", Map.of("code", code));
		assertThatBackupCodesAreShownOnce(client);
		assertThat(client.get("/mypage").statusCode()).isEqualTo(200);
	}

	/** Store 1.3; ASVS 6.5.1: each backup code once, and a new set voids the old. */
	@Test
	void aBackupCodeWorksOnceAndNotAfterANewSet() {
		List<String> codes = this.factors.newBackupCodes(this.customer.memberId(), true);
		assertThat(codes).hasSize(10).allMatch((code) -> code.matches("[1-9]\\d{7}"));
		assertThat(backupCode(codes.get(0))).isEqualTo("/");
		assertThat(backupCode(codes.get(0))).isEqualTo("/login/backup-code");
		this.factors.newBackupCodes(this.customer.memberId(), false);
		assertThat(backupCode(codes.get(1))).isEqualTo("/login/backup-code");
		assertThat(recorded()).contains(AuditKind.BACKUP_CODE_USED, AuditKind.BACKUP_CODES_MADE);
	}

	/** ASVS 6.5.1, 6.5.5: a time step of the app is used once; one step of tolerance. */
	@Test
	void anAppsCodeIsNotReplayed() throws Exception {
		NewCustomer newcomer = NewCustomer.beforeTheFirstSignIn(this.store, "認証アプリ株式会社");
		PortalClient client = new PortalClient(this.port);
		client.enterPassword(newcomer.loginId(), NewCustomer.PASSWORD);
		client.submit("/login/setup", Map.of("method", "app"));
		String page = client.get("/login/setup/app").body();
		assertThat(page).contains("src=\"data:image/svg+xml;base64,");
		String secret = page.replaceAll("(?s).*class=\"app-key\">([A-Z2-7 ]+)<.*", "$1").replace(" ", "");
		assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
		assertThat(this.jdbc
			.sql("select count(*) from spring_session_attributes where position(?::bytea in attribute_bytes) > 0")
			.param(secret.getBytes())
			.query(Integer.class)
			.single()).as("sessions with the secret in clear").isZero();
		TOTPGenerator app = new TOTPGenerator.Builder(secret.getBytes()).build();
		String code = app.at(this.clock.instant());
		client.submit("/login/setup/app", Map.of("code", code));
		assertThatBackupCodesAreShownOnce(client);
		assertThat(this.jdbc.sql("select app_secret from second_factor where member_id = ?")
			.param(newcomer.memberId())
			.query(String.class)
			.single()).doesNotContain(secret);

		PortalClient later = new PortalClient(this.port);
		assertThat(later.enterPassword(newcomer.loginId(), NewCustomer.PASSWORD)).isEqualTo("/login/app");
		assertThat(submit(later, "/login/app", code)).as("replayed").isEqualTo("/login/app");
		passes(Duration.ofSeconds(60));
		assertThat(submit(later, "/login/app", app.at(this.clock.instant().minusSeconds(60)))).as("two steps ago")
			.isEqualTo("/login/app");
		assertThat(submit(later, "/login/app", app.at(this.clock.instant().minusSeconds(30)))).as("the step before")
			.isEqualTo("/");

		PortalClient byMail = new PortalClient(this.port);
		byMail.enterPassword(newcomer.loginId(), NewCustomer.PASSWORD);
		String mailed = this.factor.mailed(newcomer.loginId(), () -> {
			byMail.submit("/login/code/send", Map.of());
			return true;
		});
		assertThat(code(byMail, mailed)).isEqualTo("/");
	}

	/** Store 1.3: a trusted browser skips the code only, with a new token each time. */
	@Test
	void aTrustedBrowserSkipsTheCodeUntilItIsRevoked() {
		PortalClient client = new PortalClient(this.port);
		String code = mailed(client);
		client.enterCode("/login/code", Map.of("code", code, "trust", "true"));
		String token = cookie(client);
		assertThat(this.jdbc.sql("select token_hash from trusted_browser where member_id = ?")
			.param(this.customer.memberId())
			.query(String.class)
			.single()).hasSize(64).isNotEqualTo(token);

		PortalClient again = trusting(token);
		assertThat(again.enterPassword(this.customer.loginId(), "wrong")).isEqualTo("/login");
		assertThat(password(again)).isEqualTo("/");
		String next = cookie(again);
		assertThat(next).isNotEqualTo(token);
		assertThat(password(trusting(token))).as("the token before").isEqualTo("/login/code");

		NewCustomer stranger = NewCustomer.of(this.store, "他人株式会社");
		PortalClient strangers = stranger.signIn(this.port);
		assertThat(trusting(next).enterPassword(stranger.loginId(), NewCustomer.PASSWORD)).isEqualTo("/login/code");
		long id = this.jdbc.sql("select id from trusted_browser where member_id = ?")
			.param(this.customer.memberId())
			.query(Long.class)
			.single();
		assertThat(strangers.submit("/mypage/security/browsers/" + id, Map.of()).statusCode()).isEqualTo(404);
		again.submit("/mypage/security/browsers/" + id, Map.of());
		assertThat(password(trusting(next))).as("revoked").isEqualTo("/login/code");
		assertThat(recorded()).contains(AuditKind.BROWSER_TRUSTED, AuditKind.BROWSER_NO_LONGER_TRUSTED);
	}

	@Test
	void aBrowserIsTrustedForThirtyDays() {
		PortalClient client = new PortalClient(this.port);
		client.submit("/login/code", Map.of("code", mailed(client), "trust", "true"));
		passes(Duration.ofDays(30).plusSeconds(1));
		assertThat(password(trusting(cookie(client)))).isEqualTo("/login/code");
	}

	/** ASVS 7.5.1: the password is asked for before a factor changes. */
	@Test
	void aFactorIsNotChangedWithoutThePassword() {
		PortalClient client = this.customer.signIn(this.port);
		assertThat(PortalClient.landing(client.submit("/mypage/security/backup-codes", Map.of("current", "wrong"))))
			.isEqualTo("/mypage/security/backup-codes");
		assertThat(client.get("/mypage/security/backup-codes").body()).contains("現在のパスワードが正しくありません");
		assertThat(PortalClient.landing(client.get("/mypage/security/app"))).isEqualTo("/mypage/security/add-app");
		client.submit("/mypage/security/backup-codes", Map.of("current", NewCustomer.PASSWORD));
		assertThatBackupCodesAreShownOnce(client);
		this.factor.mail(this.customer.email(), "二要素認証の設定変更のお知らせ");
	}

	@Test
	void theFileHoldsNothingButCodes() {
		PortalClient client = this.customer.signIn(this.port);
		HttpResponse<String> file = client.submit("/mypage/security/backup-codes.csv", Map.of("code", "12345678"));
		assertThat(file.body()).isEqualTo("\uFEFFバックアップコード\r\n12345678\r\n");
		assertThat(file.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((cached) -> assertThat(cached).contains("no-store"));
		assertThat(client.submit("/mypage/security/backup-codes.csv", Map.of("code", "=1+1")).statusCode())
			.isEqualTo(400);
		assertThat(client.get("/mypage/security/backup-codes.csv").statusCode()).isEqualTo(405);
	}

	/** By a page that answers no form, so that a browser can go back to it. */
	private void assertThatBackupCodesAreShownOnce(PortalClient client) {
		assertThat(this.jdbc.sql("select count(*) from spring_session_attributes where attribute_name like ?")
			.param("%new-backup-codes")
			.query(Integer.class)
			.single()).isPositive();
		HttpResponse<String> page = client.get("/mypage/security/backup-codes/new");
		assertThat(page.body()).contains("class=\"backup-codes\"");
		assertThat(page.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((cached) -> assertThat(cached).contains("no-store"));
		assertThat(PortalClient.landing(client.get("/mypage/security/backup-codes/new"))).isEqualTo("/mypage/security");
	}

	/** Store 1.1: login IDs that nobody tells apart are the same. */
	@Test
	void theLoginIdIsTheSameHoweverItIsTyped() {
		for (String typed : List.of(this.customer.loginId().toUpperCase(), " " + this.customer.loginId() + "\u3000")) {
			assertThat(new PortalClient(this.port).enterPassword(typed, NewCustomer.PASSWORD)).as(typed)
				.isEqualTo("/login/code");
		}
	}

	/** ASVS 6.3.1: nobody gets more tries by typing it in another way. */
	@Test
	void theTriesAreCountedTogetherHoweverTheLoginIdIsTyped() {
		PortalClient stranger = new PortalClient(this.port).from("198.51.100.77");
		String loginId = this.customer.loginId();
		for (String typed : List.of(loginId, loginId.toUpperCase(), loginId + " ", "\u3000" + loginId)) {
			stranger.enterPassword(typed, "wrong");
		}
		assertThat(this.jdbc.sql("select count(*) from sign_in_attempt where account = ? and not succeeded")
			.param(this.marks.of(loginId))
			.query(Integer.class)
			.single()).isEqualTo(4);
	}

	/** Store 1.3: people who share a browser do not overwrite each other's trust. */
	@Test
	void membersWhoShareABrowserEachTrustIt() {
		NewCustomer colleague = NewCustomer.beforeTheFirstSignIn(this.store, "共用株式会社");
		this.factors.useMail(colleague.memberId());
		PortalClient shared = new PortalClient(this.port);
		for (NewCustomer each : List.of(this.customer, colleague)) {
			String code = this.factor.mailed(each.loginId(),
					() -> shared.enterPassword(each.loginId(), NewCustomer.PASSWORD).equals("/login/code"));
			assertThat(shared.enterCode("/login/code", Map.of("code", code, "trust", "true"))).isEqualTo("/");
			shared.signOut();
		}
		for (NewCustomer each : List.of(this.customer, colleague, this.customer, colleague)) {
			assertThat(shared.enterPassword(each.loginId(), NewCustomer.PASSWORD)).as(each.loginId()).isEqualTo("/");
			shared.signOut();
		}
		this.jdbc.sql("delete from trusted_browser where member_id = ?").param(colleague.memberId()).update();
		assertThat(shared.enterPassword(colleague.loginId(), NewCustomer.PASSWORD)).as("revoked")
			.isEqualTo("/login/code");
		assertThat(shared.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD)).isEqualTo("/");
	}

	private String password(PortalClient client) {
		return client.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD);
	}

	private String mailed(PortalClient client) {
		return this.factor.mailed(this.customer.loginId(), () -> password(client).equals("/login/code"));
	}

	private static String code(PortalClient client, String code) {
		return submit(client, "/login/code", code);
	}

	private String backupCode(String code) {
		PortalClient client = new PortalClient(this.port);
		password(client);
		return submit(client, "/login/backup-code", code);
	}

	private static String submit(PortalClient client, String path, String code) {
		return client.enterCode(path, Map.of("code", code));
	}

	private PortalClient trusting(String token) {
		PortalClient client = new PortalClient(this.port);
		client.setCookie(SignInFactor.COOKIE, token);
		return client;
	}

	private static String cookie(PortalClient client) {
		return client.cookie(SignInFactor.COOKIE).orElseThrow().getValue();
	}

	private void passes(Duration time) {
		this.sandboxClock.moveTo(this.clock.instant().plus(time));
	}

	private List<AuditKind> recorded() {
		return this.audit.ofMember(this.customer.memberId(), this.customer.companyId(), 0, 50)
			.map(AuditEntry::kind)
			.getContent();
	}

}
