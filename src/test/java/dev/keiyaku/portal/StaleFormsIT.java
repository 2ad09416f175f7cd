package dev.keiyaku.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a page that was left open until its session or its token was gone, when its form
 * is sent, then nobody who did nothing wrong reads that something is forbidden.
 */
class StaleFormsIT extends StoreTest {

	private static final String SENTENCE = "画面を開いてから時間がたったか";

	private static final String CSRF_COOKIE = "keiyaku-csrf";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private JdbcClient jdbc;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	@BeforeEach
	void aCustomer() {
		this.customer = NewCustomer.of(this.store, "放置株式会社");
	}

	@Test
	void theLoginPageKeepsTheLoginIdAndAsksAgain() {
		PortalClient visitor = new PortalClient(this.port).visit();
		forgetTheToken(visitor);
		HttpResponse<String> answer = visitor.submit("/login",
				Map.of("loginId", this.customer.loginId(), "password", NewCustomer.PASSWORD));
		assertThat(PortalClient.landing(answer)).isEqualTo("/login");
		String page = visitor.get("/login").body();
		assertThat(page).contains(SENTENCE, "value=\"" + this.customer.loginId() + "\"")
			.doesNotContain(NewCustomer.PASSWORD);
	}

	@Test
	void otherFormsOfVisitorsAreShownWithWhatWasTyped() {
		PortalClient visitor = new PortalClient(this.port).visit();
		forgetTheToken(visitor);
		visitor.submit("/password/forgot", Map.of("loginId", "hanako2"));
		assertThat(visitor.get("/password/forgot").body()).contains(SENTENCE, "value=\"hanako2\"");

		NewCustomer newcomer = NewCustomer.beforeTheFirstSignIn(this.store, "放置初回株式会社");
		PortalClient first = new PortalClient(this.port);
		first.enterPassword(newcomer.loginId(), NewCustomer.PASSWORD);
		first.visit();
		forgetTheToken(first);
		first.submit("/login/setup/mail", Map.of("address", newcomer.email()));
		assertThat(first.get("/login/setup/mail").body()).contains(SENTENCE, "value=\"" + newcomer.email() + "\"");
	}

	@Test
	void aSignInWhoseSessionIsGoneBeginsAnewWithASentence() {
		PortalClient visitor = new PortalClient(this.port);
		visitor.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD);
		endSessions();
		HttpResponse<String> answer = visitor.submit("/login/code", Map.of("code", "123456"));
		assertThat(location(answer)).endsWith("/login?expired");
		assertThat(visitor.get("/login?expired").body()).contains("ログインが必要になりました");
	}

	@Test
	void signingOutSignsOutWhateverIsLeftOfTheSession() {
		PortalClient ended = this.customer.signIn(this.port).visit();
		endSessions();
		assertThat(location(ended.submit("/logout", Map.of()))).endsWith("/login?logout");

		PortalClient withoutToken = this.customer.signIn(this.port).visit();
		endSessions();
		assertThat(location(withoutToken.submitWithoutToken("/logout", Map.of()))).endsWith("/login?logout");

		PortalClient signedInAnew = this.customer.signIn(this.port).visit();
		forgetTheToken(signedInAnew);
		assertThat(location(signedInAnew.submit("/logout", Map.of()))).endsWith("/login?logout");
		assertThat(PortalClient.landing(signedInAnew.get("/mypage"))).isEqualTo("/login");
	}

	@Test
	void aMembersFormIsShownAnewAndNothingIsDone() {
		PortalClient client = this.customer.signIn(this.port).visit();
		forgetTheToken(client);
		HttpResponse<String> password = client.submit("/mypage/profile/password",
				Map.of("current", NewCustomer.PASSWORD, "password", "aki no yoru wa nagashi"));
		assertThat(PortalClient.landing(password)).isEqualTo("/mypage/profile/password");
		assertThat(client.get("/mypage/profile/password").body()).contains(SENTENCE)
			.doesNotContain("aki no yoru", NewCustomer.PASSWORD);

		HttpResponse<String> button = client.submit("/mypage/security/browsers", Map.of(), Map.of("Referer",
				"http://localhost:" + this.port + "/mypage/security?x=1", "Sec-Fetch-Site", "same-origin"));
		assertThat(location(button)).endsWith("/mypage/security?x=1");
		assertThat(client.get("/mypage/security").body()).contains(SENTENCE);
		assertThat(this.jdbc.sql("select count(*) from trusted_browser where member_id = ?")
			.param(this.customer.memberId())
			.query(Integer.class)
			.single()).as("still trusted").isPositive();
	}

	@Test
	void aMembersFormWhoseSessionIsGoneComesBackAfterTheSignIn() {
		PortalClient client = this.customer.signIn(this.port).visit();
		endSessions();
		HttpResponse<String> form = client.submit("/mypage/profile/password", Map.of("current", "x", "password", "y"));
		assertThat(PortalClient.landing(form)).isEqualTo("/mypage/profile/password");
		assertThat(location(client.get("/mypage/profile/password"))).endsWith("/login?expired");
		assertThat(client.enterPassword(this.customer.loginId(), NewCustomer.PASSWORD))
			.isEqualTo("/mypage/profile/password");
		assertThat(client.get("/mypage/profile/password").body()).contains(SENTENCE);
	}

	@Test
	void aPageOfAnEndedSessionSaysThatASignInIsNeeded() {
		PortalClient client = this.customer.signIn(this.port);
		endSessions();
		assertThat(location(client.get("/mypage"))).endsWith("/login?expired");
		assertThat(location(new PortalClient(this.port).get("/mypage"))).as("who never was here").endsWith("/login");
	}

	/** ASVS 3.5.1: what another site sends is refused and changes nothing. */
	@Test
	void whatAnotherSiteSendsIsRefused() {
		for (Map<String, String> from : List.of(Map.of("Origin", "https://evil.example"), Map.of("Origin", "null"),
				Map.of("Sec-Fetch-Site", "cross-site"), Map.of("Sec-Fetch-Site", "same-site"))) {
			PortalClient client = this.customer.signIn(this.port).visit();
			forgetTheToken(client);
			for (String path : List.of("/logout", "/login", "/mypage/profile/password")) {
				assertThat(client.submit(path, Map.of("loginId", "x"), from).statusCode()).as(path + from)
					.isEqualTo(403);
			}
			assertThat(client.get("/mypage").statusCode()).isEqualTo(200);
		}
	}

	/** As a browser that was closed meanwhile, or a sign-in in another tab. */
	private static void forgetTheToken(PortalClient client) {
		client.setCookie(CSRF_COOKIE, UUID.randomUUID().toString());
	}

	private void endSessions() {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(this.customer.loginId()).update();
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("no way on: " + answer.statusCode());
	}

}
