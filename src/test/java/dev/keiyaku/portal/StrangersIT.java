package dev.keiyaku.portal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.joining.Joining;
import dev.keiyaku.sandbox.SandboxMails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What strangers cannot make the store keep or send without end (ASVS 2.4.1). */
class StrangersIT extends StoreTest {

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int TOO_LARGE = 413;

	private static final int MAILS_TO_ONE_ADDRESS = 5;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SandboxMails mails;

	/** The store's, which other tests move forward. */
	@Autowired
	private Clock clock;

	@Value("${server.port}")
	private int port;

	@Test
	void aThousandUnknownAddressesMakeNoSession() throws Exception {
		long before = System.currentTimeMillis();
		// keeps no cookies, so each time it is somebody who has never been here
		HttpClient strangers = HttpClient.newHttpClient();
		for (int i = 0; i < 1_000; i++) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/nowhere-" + i))
				.header("Accept", "text/html")
				.build();
			assertThat(strangers.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
		}
		assertThat(sessionsSince(before)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/products", "/products/none", "/login", "/login?error", "/password/forgot",
			"/password/reset/none", "/password/done", "/register", "/register/terms", "/register/applicant",
			"/register/none", "/register/identity/none", "/invitations/none", "/invitations/none/terms", "/mypage",
			"/mypage/orders/O-1/pdf", "/cart", "/login/code", "/login/setup", "/error", "/%00" })
	void lookingMakesNoSessionAndNoDraft(String page) {
		long before = System.currentTimeMillis();
		int drafts = drafts();
		new PortalClient(this.port).getPage(page);
		assertThat(sessionsSince(before)).isZero();
		assertThat(drafts()).isEqualTo(drafts);
	}

	@Test
	void whatIsEnteredIsKeptFromThenOn() {
		PortalClient visitor = new PortalClient(this.port);
		String terms = visitor.submitUrl("/register/terms");
		assertThat(visitor.post(terms, Map.of("storeTermsConsent", true)).statusCode()).isEqualTo(200);
		assertThat(visitor.get("/register").headers().firstValue("Location"))
			.hasValueSatisfying((next) -> assertThat(next).endsWith("/register/privacy"));
	}

	@Test
	void oneAddressGetsSoManyMailsAndTheNextItsOwn() {
		String victim = "v" + UUID.randomUUID() + "@test.example";
		List<HttpResponse<String>> answers = IntStream.range(0, 25)
			.mapToObj((i) -> apply(victim.replace("@", (i % 2 == 0) ? "@" : "+" + i + "@")))
			.toList();

		assertThat(answers.subList(0, MAILS_TO_ONE_ADDRESS)).allMatch((answer) -> answer.statusCode() == 200);
		assertThat(answers.subList(MAILS_TO_ONE_ADDRESS, 25)).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(TOO_MANY_REQUESTS);
			assertThat(answer.body()).contains("このメールアドレスには", "時間後に、もう一度お試しください");
			assertThat(answer.headers().firstValue("Retry-After").map(Integer::valueOf).orElse(0)).isPositive();
		});
		assertThat(this.jdbc.sql("select count(*) from registration where split_part(email, '+', 1) = ? or email = ?")
			.params(victim.substring(0, victim.indexOf('@')), victim)
			.query(Integer.class)
			.single()).isEqualTo(MAILS_TO_ONE_ADDRESS);

		Joining next = new Joining(this.port, this.mails).apply();
		assertThat(next.mail("本人確認メール")).isNotNull();
	}

	private HttpResponse<String> apply(String address) {
		Joining joining = new Joining(this.port, this.mails);
		Map<String, Object> form = joining.form();
		form.putAll(Map.of("email", address, "emailRepeated", address));
		joining.agree("/register");
		joining.accepted("/register/applicant", form);
		HttpResponse<String> answer = joining.visitor.post(joining.visitor.submitUrl("/register/confirm"), Map.of());
		if (answer.statusCode() == TOO_MANY_REQUESTS) {
			assertThat(joining.visitor.get("/register/applicant").body()).as("what was typed").contains(address);
		}
		return answer;
	}

	@Test
	void whatIsTooLongForADraftIsRefusedInWords() {
		Joining joining = new Joining(this.port, this.mails);
		joining.agree("/register");
		String page = joining.visitor.submitUrl("/register/applicant");
		assertThat(joining.visitor.put(page, Map.of("name", "髙橋")).statusCode()).isEqualTo(204);

		HttpResponse<String> answer = joining.visitor.put(page, Map.of("name", "あ".repeat(80_000)));
		HttpResponse<String> sum = joining.visitor.put(page,
				Map.of("name", "あ".repeat(3_900), "nameKana", "ア".repeat(3_900), "companyName", "い".repeat(3_900)));

		assertThat(answer.statusCode()).isEqualTo(TOO_LARGE);
		assertThat(answer.body()).contains("入力内容が長すぎるため");
		assertThat(sum.statusCode()).isEqualTo(TOO_LARGE);
		assertThat(sum.body()).contains("入力内容の合計が大きすぎるため");
		assertThat(joining.visitor.get("/register/applicant").body()).contains("髙橋");
		assertThat(this.jdbc.sql("select max(length(answers::text)) from wizard_draft").query(Integer.class).single())
			.isLessThan(256 * 1024);
	}

	@Test
	void aNetworkThatHandsInTooMuchIsToldToComeBackAndNobodyElse() {
		PortalClient eager = new PortalClient(this.port).from("203.0.113.77").visit();
		String terms = eager.submitUrl("/register/terms");
		assertThat(eager.post(terms, Map.of("storeTermsConsent", true)).statusCode()).isEqualTo(200);

		useUp("FORMS_FROM_NETWORK", "203.0.113.77");

		HttpResponse<String> answer = eager.post(terms, Map.of("storeTermsConsent", true));
		assertThat(answer.statusCode()).isEqualTo(TOO_MANY_REQUESTS);
		assertThat(answer.body()).contains("お使いのネットワークから", "約60分後");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(eager.submit("/register/identity/none", Map.of()).statusCode()).isEqualTo(TOO_MANY_REQUESTS);
		assertThat(eager.get("/register/terms").statusCode()).isEqualTo(200);
		PortalClient other = new PortalClient(this.port).from("203.0.113.78").visit();
		assertThat(other.post(terms, Map.of("storeTermsConsent", true)).statusCode()).isEqualTo(200);
	}

	@Test
	void aNetworkBeginsOnlySoManySessions() {
		PortalClient eager = new PortalClient(this.port).from("203.0.113.87").visit();
		useUp("SESSIONS_FROM_NETWORK", "203.0.113.87");
		long before = System.currentTimeMillis();

		// the message of a wrong password would be kept in a session
		HttpResponse<String> answer = eager.submit("/login", Map.of("loginId", "nobody", "password", "wrong"));

		assertThat(answer.statusCode()).isEqualTo(TOO_MANY_REQUESTS);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(eager.getPage("/products").statusCode()).isEqualTo(200);
		assertThat(sessionsSince(before)).isZero();
		PortalClient other = new PortalClient(this.port).from("203.0.113.88").visit();
		assertThat(other.submit("/login", Map.of("loginId", "nobody", "password", "wrong")).statusCode())
			.isEqualTo(302);
	}

	@Test
	void theWebappsBeginNoMoreSessionsEither() {
		useUp("SESSIONS_FROM_NETWORK", "203.0.113.97");
		long before = System.currentTimeMillis();
		String page = "/camunda/app/tasklist/default/";

		assertThat(new PortalClient(this.port).from("203.0.113.97").getPage(page).statusCode())
			.isEqualTo(TOO_MANY_REQUESTS);
		assertThat(sessionsSince(before)).isZero();
		assertThat(new PortalClient(this.port).from("203.0.113.98").getPage(page).statusCode()).isEqualTo(200);
	}

	@Test
	void passwordsAreForgottenOnlySoOften() {
		String loginId = "nobody-" + UUID.randomUUID();
		PortalClient somebody = PortalClient.followingRedirects(this.port).visit();
		IntStream.range(0, 5)
			.forEach((i) -> assertThat(somebody.submit("/password/forgot", Map.of("loginId", loginId)).uri().getPath())
				.isEqualTo("/password/forgot/sent"));

		HttpResponse<String> sixth = somebody.submit("/password/forgot", Map.of("loginId", loginId));

		assertThat(sixth.uri().getPath()).isEqualTo("/password/forgot");
		assertThat(sixth.body()).contains("約60分後に、もう一度お試しください", "value=\"" + loginId + "\"");
	}

	private void useUp(String limit, String address) {
		this.jdbc.sql("""
				insert into limited_use (what, who, happened_at, until)
				select :limit, encode(sha256(:address::text::bytea), 'hex'), cast(:now as timestamptz),
				  cast(:now as timestamptz) + interval '1 hour'
				from generate_series(1, 100000)""")
			.param("limit", limit)
			.param("address", address)
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	private int sessionsSince(long moment) {
		return this.jdbc.sql("select count(*) from spring_session where creation_time >= ?")
			.param(moment)
			.query(Integer.class)
			.single();
	}

	private int drafts() {
		return this.jdbc.sql("select count(*) from wizard_draft where owner like 'visitor:%'")
			.query(Integer.class)
			.single();
	}

}
