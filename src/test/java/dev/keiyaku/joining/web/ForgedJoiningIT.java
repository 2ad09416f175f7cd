package dev.keiyaku.joining.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.joining.Invitation;
import dev.keiyaku.joining.InvitationStatus;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.Invite;
import dev.keiyaku.joining.Joining;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.sandbox.SandboxMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given somebody who joins, when a client sends what no page of ours would send, then
 * nothing of it is stored (store, faults 18 to 20).
 */
class ForgedJoiningIT extends StoreTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private Invitations invitations;

	@Autowired
	private SandboxMails mails;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private Joining joining;

	private NewCustomer customer;

	@BeforeEach
	void somebodyWhoJoins() {
		this.joining = new Joining(this.port, this.mails);
		this.customer = NewCustomer.of(this.store, "招待商事株式会社");
	}

	private String invite(Role role) {
		return this.invitations
			.invite(new Invite(this.customer.companyId(), this.customer.memberId(), this.joining.email, role, ""));
	}

	private HttpResponse<String> applicant(Map<String, ?> form) {
		return this.joining.visitor.post(this.joining.visitor.submitUrl("/register/applicant"), form);
	}

	@Test
	void whatTheInvitationSaysCannotBeSaidOtherwise() {
		invite(Role.GENERAL);
		String link = Joining.path(this.joining.mail("ユーザー招待"));
		this.joining.agree(link);
		Map<String, Object> form = this.joining.invitedForm();
		form.putAll(Map.of("companyId", 1, "role", "ADMIN", "status", "ACTIVE", "email", "forged@test.example",
				"companyName", "偽物株式会社", "invited", false, "invitedEmail", "forged@test.example"));
		this.joining.accepted(link + "/applicant", form);
		this.joining.accepted(link + "/confirm", Map.of("role", "ADMIN", "status", "ACTIVE"));
		Member member = this.members.byLoginId(this.joining.loginId).orElseThrow();
		assertThat(member.role()).isEqualTo(Role.GENERAL);
		assertThat(member.status()).isEqualTo(MemberStatus.PENDING);
		assertThat(member.company().id()).isEqualTo(this.customer.companyId());
		assertThat(member.person().email()).isEqualTo(this.joining.email);
	}

	@Test
	void anApplicationKeepsOnlyTheFormsFields() {
		this.joining.agree("/register");
		Map<String, Object> form = this.joining.form();
		form.putAll(Map.of("status", "APPROVED", "role", "ADMIN", "companyId", 1, "buyerNumber", "11111111111"));
		this.joining.accepted("/register/applicant", form);
		assertThat(this.database.queryForObject(
				"select count(*) from wizard_draft where answers::text like ? and answers::text ~ 'buyerNumber|companyId'",
				Integer.class, "%" + this.joining.loginId + "%"))
			.isZero();
		assertThat(this.database.queryForObject(
				"select count(*) from wizard_draft where answers::text like ? and answers::text like '%assword%'",
				Integer.class, "%" + this.joining.loginId + "%"))
			.isZero();
		this.joining.accepted("/register/confirm", Map.of("status", "APPROVED"));
		assertThat(this.joining.canSignIn()).isFalse();
	}

	@Test
	void nobodyContinuesAnothersApplication() {
		this.joining.agree("/register");
		this.joining.accepted("/register/applicant", this.joining.form());
		PortalClient stranger = new PortalClient(this.port);
		HttpResponse<String> answer = stranger.get("/register/confirm");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(stranger.get("/register/terms").body()).doesNotContain(this.joining.loginId);
	}

	@Test
	void noStepIsSkipped() {
		HttpResponse<String> answer = this.joining.visitor
			.post(this.joining.visitor.submitUrl("/register/terms").replace("/terms", "/confirm"), Map.of());
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(this.joining.visitor
			.post(this.joining.visitor.submitUrl("/register/terms"), Map.of("storeTermsConsent", false))
			.statusCode()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource({ "corporateNumber,1234567890123", "postalCode,123", "prefecture,江戸", "companyNameKana,漢字",
			"nameKana,髙橋", "phone,12345", "email,no address", "email,root@localhost", "emailRepeated,root@localhost",
			"loginId,日本語です", "loginId,HANAKO", "password,short", "password,password1",
			"passwordRepeated,something else", "emailRepeated,other@test.example" })
	void whatIsWrongIsToldAtItsField(String field, String value) {
		this.joining.agree("/register");
		Map<String, Object> form = this.joining.form();
		form.put(field, value);
		HttpResponse<String> answer = applicant(form);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"" + field + "\"").doesNotContain(Joining.PASSWORD);
	}

	@Test
	void twoCannotHaveOneLoginId() {
		this.joining.agree("/register");
		this.joining.accepted("/register/applicant", this.joining.form());
		Joining faster = new Joining(this.port, this.mails);
		faster.agree("/register");
		Map<String, Object> form = faster.form();
		form.put("loginId", this.joining.loginId.toUpperCase());
		faster.accepted("/register/applicant", form);
		String confirm = this.joining.visitor.submitUrl("/register/confirm");
		faster.accepted("/register/confirm", Map.of());
		HttpResponse<String> answer = this.joining.visitor.post(confirm, Map.of());
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(applicant(this.joining.form()).body()).contains("すでに使われています");
	}

	@Test
	void theSecondOfTwoEqualSubmitsIsTheFirst() {
		this.joining.agree("/register");
		this.joining.accepted("/register/applicant", this.joining.form());
		String confirm = this.joining.visitor.submitUrl("/register/confirm");
		assertThat(this.joining.visitor.post(confirm, Map.of()).statusCode()).isEqualTo(200);
		assertThat(this.joining.visitor.post(confirm, Map.of()).body()).contains("/register/sent");
		assertThat(this.database.queryForObject("select count(*) from registration where login_id = ?", Integer.class,
				this.joining.loginId))
			.isOne();
	}

	@Test
	void theConfirmationShowsWhatWillBeKept() {
		this.joining.agree("/register");
		this.joining.accepted("/register/applicant", this.joining.form());
		assertThat(this.joining.visitor.get("/register/confirm").body()).contains(">カブシキガイシャタカハシ<", ">タカハシ イチロウ<",
				">1000005<", ">03-1234-5678<");
		assertThat(this.joining.visitor.get("/register/applicant").body()).as("to be changed")
			.contains("タカハシ イチロウ", "\"phone\":\"03-1234-5678\"")
			.doesNotContain("たかはし");
	}

	@Test
	void aPasswordHoldsForWhatItWasHandedInWith() {
		this.joining.agree("/register");
		this.joining.accepted("/register/applicant", this.joining.form());
		assertThat(this.joining.visitor.get("/register/confirm").statusCode()).isEqualTo(200);
		Map<String, Object> form = this.joining.form();
		form.put("password", "");
		assertThat(applicant(form).statusCode()).isEqualTo(422);
		assertThat(this.joining.visitor.get("/register/confirm").statusCode()).isEqualTo(302);
	}

	static Stream<Arguments> bodies() {
		return Stream.of(Arguments.of("10 MB", "{\"name\":\"" + "x".repeat(10_000_000) + "\"}"),
				Arguments.of("deep", "[".repeat(5000)), Arguments.of("no JSON", "{\"name\":"),
				Arguments.of("NUL", "{\"name\":\"a\\u0000b\"}"), Arguments.of("emoji", "{\"name\":\"😀\"}"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bodies")
	void oddBodiesAreAnsweredSoon(String name, String body) {
		invite(Role.GENERAL);
		String link = Joining.path(this.joining.mail("ユーザー招待"));
		this.joining.agree("/register");
		this.joining.agree(link);
		for (String page : new String[] { "/register/applicant", link + "/applicant" }) {
			String url = this.joining.visitor.submitUrl(page);
			long start = System.nanoTime();
			HttpResponse<String> answer = this.joining.visitor.post(url, body.getBytes(StandardCharsets.UTF_8));
			assertThat(answer.statusCode()).as(page).isBetween(400, 499);
			assertThat(answer.body()).doesNotContain("Exception", "\tat ");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/mypage/users/invite", "/mypage/users/invite/user", "/mypage/users" })
	void onlyAdministratorsInvite(String address) {
		assertThat(this.customer.signIn(this.port).get(address).statusCode()).isEqualTo(403);
		assertThat(this.joining.visitor.get(address).statusCode()).isEqualTo(302);
	}

	@Test
	void anotherCompanysInvitationIsNotThere() {
		String number = invite(Role.GENERAL);
		PortalClient hanako = new PortalClient(this.port).signIn("hanako", "keiyaku-sandbox");
		String withdraw = "/mypage/users/invitations/%s/withdraw";
		assertThat(hanako.submit(withdraw.formatted(number), Map.of()).statusCode()).isEqualTo(404);
		assertThat(hanako.submit(withdraw.formatted("V-1"), Map.of()).statusCode()).isEqualTo(404);
		assertThat(hanako.get("/mypage/users").body()).doesNotContain(number);
		assertThat(this.customer.signIn(this.port).submit(withdraw.formatted(number), Map.of()).statusCode())
			.isEqualTo(403);
		assertThat(this.invitations.byNumber(number)).extracting(Invitation::status).isEqualTo(InvitationStatus.OPEN);
	}

	@Test
	void anInvitedAddressIsNotInvitedAgain() {
		PortalClient hanako = new PortalClient(this.port).signIn("hanako", "keiyaku-sandbox");
		Map<String, Object> taro = Map.of("email", "TARO@sample.example", "role", "GENERAL");
		assertThat(hanako.post(hanako.submitUrl("/mypage/users/invite/user"), taro).body()).contains("すでに貴社のユーザーとして");
		Map<String, Object> somebody = Map.of("email", this.joining.email, "role", "GENERAL", "message", "");
		assertThat(hanako.post(hanako.submitUrl("/mypage/users/invite/user"), somebody).statusCode()).isEqualTo(200);
		assertThat(hanako.post(hanako.submitUrl("/mypage/users/invite/confirm"), Map.of()).statusCode()).isEqualTo(200);
		assertThat(hanako.post(hanako.submitUrl("/mypage/users/invite/user"), somebody).body()).contains("すでに招待メール");
		Map<String, Object> owner = Map.of("email", "x" + this.joining.email, "role", "OWNER");
		assertThat(hanako.post(hanako.submitUrl("/mypage/users/invite/user"), owner).statusCode()).isEqualTo(422);
	}

}
