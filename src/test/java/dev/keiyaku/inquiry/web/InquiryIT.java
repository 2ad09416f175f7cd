package dev.keiyaku.inquiry.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.inquiry.Asking;
import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.Inquiry;
import dev.keiyaku.inquiry.InquiryProcess;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMails;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given whoever asks the store, when a client sends what no page of ours would send, then
 * nobody else is written to or read (store 9; ASVS 1.2.10, 1.3.2, 1.3.11, 2.4.1, 8.2).
 */
class InquiryIT extends ProcessTest {

	private static final String TASK = "answer-inquiry";

	private static final String PASSWORD = "keiyaku-sandbox";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private SandboxMails mailbox;

	@Autowired
	private IdentityService identity;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Members members;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${server.port}")
	private int port;

	private Asking visitor;

	@BeforeEach
	void somebodyWhoAsks() {
		this.visitor = visitor();
	}

	private Asking visitor() {
		return new Asking(new PortalClient(this.port), this.mailbox);
	}

	private Asking member(NewCustomer customer) {
		return new Asking(customer.signIn(this.port), this.mailbox);
	}

	private NewCustomer company() {
		return NewCustomer.of(this.store, "問合商事株式会社");
	}

	private SignedInMember signedIn(NewCustomer customer) {
		return this.transaction.execute((status) -> SignedInMember.of(this.members.byId(customer.memberId())));
	}

	private void answer(String number, String text) {
		complete(number, TASK, Map.of("inquiryDecision", "ANSWER", "inquiryAnswer", text));
	}

	@Test
	void theAcknowledgementHasNothingOfWhatWasEntered() {
		Map<String, Object> form = this.visitor.form();
		form.putAll(Map.of("companyName", "https://evil.example/a", "name", "当選！ https://evil.example/b", "subject",
				"A\r\nBcc: third@test.example", "text", "https://evil.example/c をご覧ください。"));
		String number = this.visitor.ask(Asking.VISITOR, form);

		ReceivedMail mail = this.visitor.mail(number, "受け付けました");
		assertThat(mail.subject()).isEqualTo("【ケイヤクストア】お問い合わせを受け付けました（お問い合わせ番号：" + number + "）");
		assertThat(mail.text()).startsWith("お客様\n").contains(number).doesNotContain("evil", "当選", "Bcc");
		assertThat(mail.links()).allMatch((link) -> link.matches("http://localhost:\\d+(/inquiry)?"));
		answer(number, "ご連絡ありがとうございます。");
		assertThat(this.visitor.mail(number, "への回答").text()).doesNotContain("evil", "当選", "Bcc");
		assertThat(this.visitor.mailsTo("third@test.example")).isEmpty();
	}

	/** Of a member who types another's address nothing is told there either. */
	@Test
	void anothersAddressIsNotToldWhoTypedIt() {
		String number = member(company()).ask(Asking.VISITOR, this.visitor.form());
		assertThat(this.visitor.mail(number, "受け付けました").text()).startsWith("お客様\n").doesNotContain("試験", "問合商事");
	}

	@Test
	void whatIsWrittenIsTextEverywhere() {
		String evil = "<script>alert(1)</script> {{7*7}} ${7*7} #{7*7} [[${7*7}]] =1+1";
		Asking asking = member(company());
		Map<String, Object> form = asking.form();
		form.putAll(Map.of("companyName", evil, "name", "=HYPERLINK(1)", "subject", "=1+1 " + evil, "text", evil));
		String number = asking.ask(Asking.VISITOR, form);

		assertThat(this.tasks.getVariableLocal(task(number, TASK).getId(), "inquiry").toString()).contains("{{7*7}}",
				"${7*7}", "=1+1");
		assertThat(asking.client.get("/mypage/inquiries/" + number).body())
			.contains("&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}} ${7*7} #{7*7} [[${7*7}]] =1+1")
			.doesNotContain("<script>alert");
		assertThat(asking.client.get("/mypage/inquiries").body()).doesNotContain("<script>alert");
		assertThat(asking.client.get("/mypage/inquiries.csv").body()).contains("'=1+1 <script>", "'=HYPERLINK(1)");
		answer(number, evil);
		assertThat(asking.mail(number, "への回答").text()).contains(evil);
	}

	@ParameterizedTest
	@CsvSource({ "companyName,''", "name,''", "email,no address", "email,'a@test.example,b@test.example'",
			"emailRepeated,other@test.example", "phone,12345", "inquiryKind,EVERYTHING", "subject,''", "text,''",
			"text,a\u0007b", "name,😀", "privacyConsent,''" })
	void whatIsWrongIsToldAtItsField(String field, String value) {
		Map<String, Object> form = this.visitor.form();
		form.put(field, value);
		HttpResponse<String> answer = this.visitor.enter(Asking.VISITOR, form);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"" + field + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "companyName,100", "name,50", "subject,100", "text,3000" })
	void whatIsTooLongIsToldAtItsField(String field, int most) {
		Map<String, Object> form = this.visitor.form();
		form.put(field, "あ".repeat(most + 1));
		assertThat(this.visitor.enter(Asking.VISITOR, form).body()).contains("\"" + field + "\"");
		form.put(field, "あ".repeat(most));
		Asking.accepted(this.visitor.enter(Asking.VISITOR, form));
	}

	@Test
	void onlyTheFormsFieldsAreKept() {
		Asking asking = this.visitor;
		Map<String, Object> form = asking.form();
		form.putAll(Map.of("member", true, "topic", "C-10000001", "companyId", 1, "memberId", 1, "status", "ANSWERED",
				"confirming", true));
		Inquiry inquiry = this.inquiries.byNumber(asking.ask(Asking.VISITOR, form));
		assertThat(inquiry.companyId()).isEmpty();
		assertThat(inquiry.memberId()).isEmpty();
		assertThat(inquiry.topic()).isEmpty();
		assertThat(inquiry.isAnswered()).isFalse();
	}

	@Test
	void whoeverOnlyLooksLeavesNothingAndWhoSendsTwiceAsksOnce() {
		HttpResponse<String> page = this.visitor.client.get("/inquiry/entry");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.contains("SESSION"));
		Asking.accepted(this.visitor.enter(Asking.VISITOR, this.visitor.form()));
		assertThat(this.visitor.client.postAtOnce(5, this.visitor.client.submitUrl("/inquiry/confirm"), Map.of()))
			.extracting(HttpResponse::body)
			.allMatch((body) -> body.contains("/inquiry/sent/I-"))
			.containsOnly("{\"next\":\"/inquiry/sent/%s\"}".formatted(numberTo(this.visitor.email)));
		assertThat(visitor().client.get("/inquiry/entry").body()).doesNotContain(this.visitor.email);
	}

	private String numberTo(String email) {
		return this.database.queryForObject("select number from inquiry where email = ?", String.class, email);
	}

	@Test
	void oneAddressIsWrittenToFiveTimesADayWhoeverAsks() {
		IntStream.range(0, 5).forEach((i) -> {
			Map<String, Object> form = this.visitor.form();
			form.putAll(Map.of("email", variant(i), "emailRepeated", variant(i)));
			visitor().ask(Asking.VISITOR, form);
		});
		Asking sixth = visitor();
		Asking.accepted(sixth.enter(Asking.VISITOR, this.visitor.form()));
		HttpResponse<String> refused = sixth.confirm(Asking.VISITOR);

		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(refused.body()).contains("このメールアドレスには", "時間後に");
		assertThat(sixth.client.get("/inquiry/entry").body()).as("nothing typed is lost").contains("何名まで使えますか");
		visitor().ask();
	}

	/** The same mailbox, however it is written. */
	private String variant(int i) {
		return (i % 2 == 0) ? this.visitor.email : this.visitor.email.toUpperCase().replace("@", "+%d@".formatted(i));
	}

	@Test
	void membersAskAtTheirOwnAddressAsOftenAsMembersMay() {
		NewCustomer customer = company();
		Asking asking = member(customer);
		Map<String, Object> form = asking.form();
		form.putAll(Map.of("email", customer.email(), "emailRepeated", customer.email()));
		IntStream.range(0, 6).forEach((i) -> asking.ask(Asking.VISITOR, form));
		assertThat(asking.client.get("/inquiry/entry").body()).contains(customer.email(), "問合商事株式会社", "試験 一郎");
	}

	@Test
	void aLockedMemberAsksAsAVisitor() {
		Member locked = new TestCompany(this.store, "施錠商事株式会社").add(Role.GENERAL, MemberStatus.LOCKED);
		Map<String, Object> form = this.visitor.form();
		form.putAll(Map.of("email", locked.person().email(), "emailRepeated", locked.person().email()));
		String number = this.visitor.ask(Asking.VISITOR, form);
		assertThat(this.inquiries.byNumber(number).companyId()).isEmpty();
		assertThat(this.tasks.getVariableLocal(task(number, TASK).getId(), "inquiry").toString())
			.contains("\"signedIn\":false");
	}

	@Test
	void aMemberAsksAboutTheCompanysOwnAndNothingElse() {
		NewCustomer customer = company();
		String order = this.given.order(signedIn(customer), Placing.monthly(1, LocalDate.now(this.clock).plusDays(7)));
		Asking asking = member(customer);
		assertThat(asking.client.get("/mypage/orders/" + order).body()).contains("/inquiry/about/" + order,
				"この注文について問い合わせる");
		assertThat(asking.client.get("/inquiry/about/" + order + "/entry").body()).contains(order);
		String number = asking.ask("/inquiry/about/" + order, asking.form());

		assertThat(this.inquiries.byNumber(number).topic()).contains(order);
		assertThat(this.tasks.getVariableLocal(task(number, TASK).getId(), "inquiry").toString()).contains(order, "申請");
		assertThat(asking.client.get("/mypage/inquiries/" + number).body()).contains("/mypage/orders/" + order);
		assertThat(asking.client.get("/mypage/activity").body()).contains("お問い合わせを送りました",
				"/mypage/inquiries/" + number);
		Asking other = member(company());
		for (String foreign : new String[] { order, "C-1", "Q-10000001", "nothing", "I-1" }) {
			assertThat(other.client.get("/inquiry/about/" + foreign).statusCode()).as(foreign).isEqualTo(404);
			assertThat(
					other.client.post("/inquiry/about/" + foreign + "/entry?fingerprint=x", asking.form()).statusCode())
				.as(foreign)
				.isEqualTo(404);
		}
		assertThat(this.visitor.client.get("/inquiry/about/" + order).headers().firstValue("Location").orElse(""))
			.endsWith("/login");
	}

	@Test
	void anotherCompanysInquiryIsNotFound() {
		NewCustomer customer = company();
		Asking asking = member(customer);
		String number = asking.ask();
		String page = "/mypage/inquiries/" + number;
		answer(number, "300名までです。");
		Asking colleague = member(customer.colleague(this.store));
		Asking stranger = member(company());
		String visitors = this.visitor.ask();

		assertThat(colleague.client.get(page).body()).contains("300名までです。");
		assertThat(colleague.client.get("/mypage/inquiries?q=" + number).body()).contains(number);
		assertThat(stranger.client.get(page).statusCode()).isEqualTo(404);
		assertThat(stranger.client.post(page + "/ask-back", Map.of("text", "見せてください。")).statusCode()).isEqualTo(404);
		assertThat(stranger.client.get("/mypage/inquiries?q=" + number).body()).doesNotContain(">" + number);
		assertThat(stranger.client.get("/mypage/inquiries.csv").body()).doesNotContain(number);
		assertThat(asking.client.get("/mypage/inquiries/" + visitors).statusCode()).isEqualTo(404);
		assertThat(this.inquiries.byNumber(number).messages()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "../entry" })
	void aLinkThatWasNotMailedOpensNothing(String end) {
		String token = "A".repeat(43 - end.length()) + end;
		HttpResponse<String> answer = this.visitor.client.get("/inquiry/threads/" + token);
		assertThat(answer.statusCode()).isIn(400, 404);
		assertThat(this.visitor.client.post("/inquiry/threads/" + "A".repeat(43), Map.of("text", "x")).statusCode())
			.isEqualTo(404);
	}

	@Test
	void ofManyRepliesAtOnceOneIsTakenAndTheOthersAreTold() {
		NewCustomer customer = company();
		Asking asking = member(customer);
		String number = asking.ask();
		String page = "/mypage/inquiries/" + number;
		assertThat(asking.client.post(page + "/ask-back", Map.of("text", "まだですか。")).statusCode()).isEqualTo(409);
		answer(number, "300名までです。");
		assertThat(asking.askBack(page, "").statusCode()).isEqualTo(422);
		assertThat(asking.askBack(page, "あ".repeat(3001)).statusCode()).isEqualTo(422);

		assertThat(asking.client.postAtOnce(5, page + "/ask-back", Map.of("text", "追加はできますか。")))
			.extracting(HttpResponse::statusCode)
			.containsExactlyInAnyOrder(200, 409, 409, 409, 409);

		assertThat(this.inquiries.byNumber(number).messages()).hasSize(3);
		answer(number, "はい。");
		ProcessInstance process = instance(InquiryProcess.KEY, number);
		fire(process, "reply-time-over");
		comesToItsEnd(process);
		assertThat(asking.client.get(page).body()).contains("終了", "新しいお問い合わせ").doesNotContain("返信を送信する");
		assertThat(asking.client.post(page + "/ask-back", Map.of("text", "もう一つ。")).statusCode()).isEqualTo(409);
	}

	@Test
	void aClerkOfAnotherDeskNeitherSeesNorWorksOnIt() {
		String task = task(this.visitor.ask(), TASK).getId();
		String clerk = hire("order-desk");
		String own = hire("inquiry-desk");
		try {
			StaffRest other = new StaffRest(this.port).signIn(clerk, PASSWORD, "tasklist");
			assertThat(other.get("/task/" + task).statusCode()).isNotEqualTo(200);
			assertThat(other.change("POST", "/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(clerk))
				.statusCode()).isNotEqualTo(204);
			assertThat(other.getJson("/filter")).extracting((filter) -> filter.get("name").asText())
				.containsExactly("受注デスク", "受注デスク（審査保留）");
			StaffRest desk = new StaffRest(this.port).signIn(own, PASSWORD, "tasklist");
			assertThat(desk.get("/task/" + task).statusCode()).isEqualTo(200);
			assertThat(desk.getJson("/filter")).extracting((filter) -> filter.get("name").asText())
				.containsExactly("お問い合わせデスク");
		}
		finally {
			this.identity.deleteUser(clerk);
			this.identity.deleteUser(own);
		}
	}

	private String hire(String group) {
		User user = this.identity.newUser("t" + UUID.randomUUID().toString().replace("-", ""));
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
		this.identity.createMembership(user.getId(), group);
		return user.getId();
	}

	@Test
	void consentToThePrivacyNoticeIsEvidence() {
		NewCustomer customer = company();
		String number = member(customer).ask();
		assertThat(this.database.queryForObject("select address from inquiry where number = ?", String.class, number))
			.isEqualTo("127.0.0.1");
		assertThat(this.database.queryForList(
				"select kind || ' ' || detail from audit_entry where member_id = ? and detail is not null",
				String.class, customer.memberId()))
			.anyMatch((entry) -> entry.startsWith("CONSENTED privacy "));
		assertThat(this.database.queryForObject("select privacy_version from inquiry where number = ?", String.class,
				number))
			.isNotBlank();
	}

}
