package dev.keiyaku.member.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMails;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Members and companies keep 会員情報 up to date. */
class ProfileIT extends StoreTest {

	private static final String PERSON = "/mypage/profile/person";

	private static final String COMPANY = "/mypage/profile/company";

	private static final String EMAIL = "/mypage/profile/email";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private SandboxMails mails;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private TestCompany company;

	private Member admin;

	private PortalClient client;

	@BeforeEach
	void aSignedInAdministrator() {
		this.company = new TestCompany(this.store, "会員情報試験株式会社");
		this.admin = this.company.add(Role.ADMIN);
		this.client = TestCompany.signIn(this.admin, this.port);
	}

	private PersonalData person() {
		return this.members.byId(this.admin.id()).person();
	}

	private static Map<String, Object> personNamed(String name) {
		return new HashMap<>(Map.of("name", name, "nameKana", "タカハシ　イチロウ", "department", "㈱総務部", "title", "部長", "phone",
				"０３－１２３４－９９９９"));
	}

	private static Map<String, Object> address(String label) {
		return new HashMap<>(Map.of("label", label, "postalCode", "５３０－０００１", "prefecture", "大阪府", "street",
				"大阪市北区梅田2-4-6", "phone", "06（6123）4567"));
	}

	private static void assertAccepted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	@Test
	void whatIsTypedInJapaneseFashionIsKept() {
		assertAccepted(this.client.post(this.client.submitUrl(PERSON), personNamed("髙橋 一郎")));
		assertThat(person())
			.isEqualTo(new PersonalData("髙橋 一郎", "タカハシ　イチロウ", "㈱総務部", "部長", "0312349999", this.admin.person().email()));
		assertThat(this.client.get("/mypage").body()).as("the header").contains("髙橋 一郎 様");
	}

	/** What was kept in two code points before is shown, and taken as it is shown. */
	@ParameterizedTest
	@CsvSource({ "やまだ,ヤマダ,03\u22121234\u22125678", "ﾔﾏﾀﾞ,ヤマダ,03\u30001234\u30005678", "ｱﾞ,ア゛,+81-3-1234-5678",
			"ア\u3099,ア゛,０３ー１２３４ー５６７８" })
	void aReadingAndANumberAreKeptInOneWay(String kana, String kept, String phone) {
		Map<String, Object> typed = personNamed("山田\u200b 太郎\u202e");
		typed.put("nameKana", kana);
		typed.put("phone", phone);
		assertAccepted(this.client.post(this.client.submitUrl(PERSON), typed));
		assertThat(person().name()).isEqualTo("山田 太郎");
		assertThat(person().nameKana()).isEqualTo(kept);
		assertThat(person().phone()).isEqualTo("0312345678");
		typed.put("nameKana", person().nameKana());
		assertAccepted(this.client.post(this.client.submitUrl(PERSON), typed));
	}

	@ParameterizedTest
	@CsvSource({ "ＡＢＣショウジ,ＡＢＣショウジ", "ABCしょうじ,ＡＢＣショウジ" })
	void aCompanysReadingMayHaveLetters(String kana, String kept) {
		assertAccepted(this.client.post(this.client.submitUrl(COMPANY), Map.of("name", "ＡＢＣ商事", "nameKana", kana)));
		assertThat(this.company.company().nameKana()).isEqualTo(kept);
	}

	@Test
	void whatIsWrongIsSaidAtItsField() {
		Map<String, Object> wrong = personNamed("");
		wrong.put("nameKana", "高橋");
		wrong.put("phone", "12");
		HttpResponse<String> answer = this.client.post(this.client.submitUrl(PERSON), wrong);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"name\":", "\"nameKana\":", "\"phone\":");
		assertThat(person()).isEqualTo(this.admin.person());
	}

	@Test
	void theSecondOfTwoWhoEditIsTold() {
		Member other = this.company.add(Role.ADMIN);
		PortalClient second = TestCompany.signIn(other, this.port);
		String seenFirst = this.client.submitUrl(COMPANY);
		String seenSecond = second.submitUrl(COMPANY);
		assertAccepted(this.client.post(seenFirst, Map.of("name", "先勝ち株式会社", "nameKana", "サキガチ")));
		HttpResponse<String> late = second.post(seenSecond, Map.of("name", "後勝ち株式会社", "nameKana", "アトガチ"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("先に変更されました", "\"next\":\"" + COMPANY + "\"");
		assertThat(this.company.company().name()).isEqualTo("先勝ち株式会社");
		assertThat(this.client.get("/mypage").body()).contains("先勝ち株式会社");
	}

	@Test
	void aPlaceOfBusinessIsAddedChangedAndRemoved() {
		assertAccepted(this.client.post(this.client.submitUrl(COMPANY + "/addresses/new"), address("大阪支店")));
		CompanyAddress added = this.company.company().addresses().get(1);
		assertThat(List.of(added.postalCode(), added.line(), added.phone())).containsExactly("5300001",
				"大阪府大阪市北区梅田2-4-6", "0661234567");
		String page = COMPANY + "/addresses/" + added.id();
		assertAccepted(this.client.post(this.client.submitUrl(page), address("関西支店")));
		assertThat(this.company.company().addresses().get(1).label()).isEqualTo("関西支店");
		HttpResponse<String> twice = this.client.post(this.client.submitUrl(COMPANY + "/addresses/new"),
				address("関西支店"));
		assertThat(twice.statusCode()).isEqualTo(422);
		assertThat(twice.body()).contains("\"label\":\"同じ名称の事業所");
		this.client.submit(page + "/remove", Map.of());
		assertThat(this.company.company().addresses()).extracting(CompanyAddress::label).containsExactly("本社");
	}

	@Test
	void twoPlacesOfOneNameAtOnceAreOne() {
		String url = this.client.submitUrl(COMPANY + "/addresses/new");
		List<Integer> answers = IntStream.range(0, 10)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> this.client.post(url, address("大阪支店")).statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(answers).containsOnlyOnce(200).containsOnly(200, 422);
		assertThat(this.company.company().addresses()).hasSize(2);
	}

	@Test
	void theHeadOfficeStays() {
		long headOffice = this.company.company().headOffice().id();
		assertThat(this.client.submit(COMPANY + "/addresses/" + headOffice + "/remove", Map.of()).statusCode())
			.isEqualTo(400);
		assertThat(this.client.get("/mypage/profile").body()).doesNotContain("addresses/" + headOffice + "/remove");
		assertThat(this.company.company().addresses()).hasSize(1);
	}

	@Test
	void aPlaceOutsideOfJapansPrefecturesIsNoChoice() {
		Map<String, Object> abroad = address("海外支店");
		abroad.put("prefecture", "ハワイ州");
		HttpResponse<String> answer = this.client.post(this.client.submitUrl(COMPANY + "/addresses/new"), abroad);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"prefecture\":");
	}

	private String newAddress() {
		return "new-" + UUID.randomUUID() + "@test.example";
	}

	private void askFor(String email) {
		assertAccepted(this.client.post(this.client.submitUrl(EMAIL), Map.of("email", email, "emailAgain", email)));
	}

	private ReceivedMail mailTo(String email, String subject) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.mails.to(email)
				.stream()
				.filter((mail) -> mail.subject().startsWith(subject))
				.findFirst()
				.orElse(null), (mail) -> mail != null);
	}

	private String linkTo(String email) {
		String text = mailTo(email, "【メールアドレス変更のご確認】").text();
		String link = Stream.of(text.split("\\s+"))
			.filter((word) -> word.contains("/confirm/"))
			.map((word) -> URI.create(word).getPath())
			.findFirst()
			.orElseThrow();
		// a test reads its mail before the store has noted that it went out
		Awaitility.await().until(() -> this.client.get(link).statusCode() == 200);
		return link;
	}

	@Test
	void aNewAddressCountsOnceItsMailIsAnswered() {
		String old = person().email();
		String email = newAddress();
		askFor(email);
		assertThat(person().email()).isEqualTo(old);
		String link = linkTo(email);
		for (int scan = 0; scan < 3; scan++) {
			assertThat(this.client.get(link).body()).contains(email, "メールアドレスを変更する");
			assertThat(new PortalClient(this.port).get(link).statusCode()).isEqualTo(302);
		}
		assertThat(person().email()).as("after a scanner has opened the link").isEqualTo(old);
		assertThat(
				this.client.submit(link, Map.of("current", "a guess")).headers().firstValue("Location").orElseThrow())
			.endsWith("?wrong");
		assertThat(this.client.submit(link, Map.of("current", NewCustomer.PASSWORD))
			.headers()
			.firstValue("Location")
			.orElseThrow()).endsWith("?done=email-confirmed");
		assertThat(person().email()).isEqualTo(email);
		assertThat(mailTo(old, "【メールアドレス変更完了のお知らせ】").text()).doesNotContain(email);
		assertThat(this.client.submit(link, Map.of("current", NewCustomer.PASSWORD))
			.headers()
			.firstValue("Location")
			.orElseThrow()).endsWith("?void");
		assertThat(this.client.get(link).body()).contains("有効期限が切れているか");
	}

	@Test
	void nobodyElseCanAnswer() {
		String email = newAddress();
		askFor(email);
		String link = linkTo(email);
		PortalClient colleague = TestCompany.signIn(this.company.add(Role.ADMIN), this.port);
		assertThat(colleague.get(link).statusCode()).isEqualTo(404);
		assertThat(colleague.submit(link, Map.of()).statusCode()).isEqualTo(404);
		assertThat(new PortalClient(this.port).submit(link, Map.of()).statusCode()).isEqualTo(302);
		assertThat(person().email()).isEqualTo(this.admin.person().email());
	}

	@Test
	void anOldOrWithdrawnLinkIsVoid() {
		String first = newAddress();
		askFor(first);
		String firstLink = linkTo(first);
		String second = newAddress();
		askFor(second);
		String secondLink = linkTo(second);
		this.client.submit(firstLink, Map.of("current", NewCustomer.PASSWORD));
		assertThat(person().email()).isEqualTo(this.admin.person().email());
		this.database.update(
				"update email_change set requested_at = requested_at - interval '24 hours' where member_id = ?",
				this.admin.id());
		this.client.submit(secondLink, Map.of("current", NewCustomer.PASSWORD));
		assertThat(person().email()).isEqualTo(this.admin.person().email());
	}

	@Test
	void nobodyLearnsWhoseAddressItIs() {
		String taken = this.company.add(Role.GENERAL).person().email();
		String free = newAddress();
		String submitUrl = this.client.submitUrl(EMAIL);
		HttpResponse<String> ofTaken = this.client.post(submitUrl, Map.of("email", taken, "emailAgain", taken));
		HttpResponse<String> ofFree = this.client.post(submitUrl, Map.of("email", free, "emailAgain", free));
		assertThat(ofTaken.body()).isEqualTo(ofFree.body());
		assertThat(ofTaken.statusCode()).isEqualTo(ofFree.statusCode());
		assertThat(mailTo(taken, "【メールアドレス変更のご確認】").text()).contains("すでに会員情報に登録されている").doesNotContain("/confirm/");
	}

	@Test
	void onlySoManyMailsAreSentInAnHour() {
		for (int i = 0; i < 5; i++) {
			askFor(newAddress());
		}
		String more = newAddress();
		HttpResponse<String> answer = this.client.post(EMAIL, Map.of("email", more, "emailAgain", more));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("送信回数が上限に達しました");
	}

	@Test
	void theLinkItselfIsKeptNowhere() {
		String email = newAddress();
		askFor(email);
		String token = linkTo(email).replaceFirst(".*/", "");
		assertThat(this.database.queryForObject("select count(*) from outgoing_mail where text like ?", Long.class,
				"%" + token + "%"))
			.isZero();
		assertThat(this.database.queryForObject("select count(*) from email_change where token_hash = ?", Long.class,
				token))
			.isZero();
	}

	@Test
	void whatHappenedIsOnRecordForThoseWhoMayRead() {
		assertAccepted(this.client.post(this.client.submitUrl(PERSON), personNamed("記録 花子")));
		assertAccepted(this.client.post(this.client.submitUrl(COMPANY), Map.of("name", "記録株式会社", "nameKana", "キロク")));
		assertThat(this.client.get("/mypage/activity").body()).contains("会員情報を変更しました", "会社情報を変更しました", "記録 花子");
		assertThat(this.client.get("/mypage/activity?of=company").body()).contains("会員情報を変更しました", "会社情報を変更しました",
				"記録 花子");
		PortalClient general = TestCompany.signIn(this.company.add(Role.GENERAL), this.port);
		assertThat(general.get("/mypage/activity").body()).doesNotContain("会員情報を変更しました", "全ユーザーの履歴");
		assertThat(general.get("/mypage/activity?of=company").statusCode()).isEqualTo(403);
	}

}
