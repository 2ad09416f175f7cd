package dev.keiyaku.member.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.TestCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client can send to the accounts' pages that no page of ours would (store, faults
 * 18 to 20).
 */
class AccountBordersIT extends StoreTest {

	private static final String ADDRESSES = "/mypage/profile/company/addresses/";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private TestCompany company;

	private Member admin;

	private PortalClient client;

	@BeforeEach
	void aSignedInAdministrator() {
		this.company = new TestCompany(this.store, "境界試験株式会社");
		this.admin = this.company.add(Role.ADMIN);
		this.client = TestCompany.signIn(this.admin, this.port);
	}

	private Member now(Member member) {
		return this.members.byId(member.id());
	}

	@Test
	void everyIdOfAnotherCompanyIsNotFound() {
		List<String> numbers = this.database.queryForList("select number from member where company_id <> ?",
				String.class, this.company.company().id());
		List<Long> addresses = this.database.queryForList("select id from company_address where company_id <> ?",
				Long.class, this.company.company().id());
		String before = everythingOfOthers();
		int tried = 0;
		for (String number : numbers) {
			String page = "/mypage/users/" + number;
			for (HttpResponse<String> answer : List.of(this.client.get(page),
					this.client.get(page + "/confirm?role=ADMIN&status=LOCKED&version=0"),
					this.client.post(page + "?fingerprint=0", Map.of("role", "ADMIN", "status", "LOCKED")), this.client
						.submit(page + "/confirm", Map.of("role", "ADMIN", "status", "LOCKED", "version", "0")))) {
				assertThat(answer.statusCode()).as(page).isEqualTo(404);
				tried++;
			}
		}
		for (long address : addresses) {
			String page = ADDRESSES + address;
			for (HttpResponse<String> answer : List.of(this.client.get(page),
					this.client.post(page + "?fingerprint=0", Map.of("label", "乗っ取り")),
					this.client.submit(page + "/remove", Map.of()))) {
				assertThat(answer.statusCode()).as(page).isEqualTo(404);
				tried++;
			}
		}
		assertThat(everythingOfOthers()).isEqualTo(before);
		assertThat(tried).isGreaterThan(10);
		System.out.printf("row 18: %d requests for %d members and %d addresses of other companies, all 404%n", tried,
				numbers.size(), addresses.size());
	}

	private String everythingOfOthers() {
		return this.database.queryForObject(
				"""
						select (select string_agg(number || role || status || version, ',' order by id) from member where company_id <> ?)
						|| (select string_agg(id || label || version, ',' order by id) from company_address where company_id <> ?)""",
				String.class, this.company.company().id(), this.company.company().id());
	}

	@Test
	void extraFieldsAreNotStored() {
		Member general = this.company.add(Role.GENERAL);
		PortalClient their = TestCompany.signIn(general, this.port);
		TestCompany other = new TestCompany(this.store, "なりすまし先株式会社");
		Map<String, Object> extras = Map.of("companyId", other.company().id(), "role", "ADMIN", "status", "LOCKED",
				"id", 1, "loginId", "hanako", "email", "forged@test.example", "number", "M-1", "version", 99,
				"headOffice", true, "corporateNumber", "1");
		Map<String, Object> person = new HashMap<>(extras);
		person.putAll(Map.of("name", "余分 一郎", "nameKana", "ヨブン イチロウ", "phone", "0312345678"));
		assertThat(their.post(their.submitUrl("/mypage/profile/person"), person).statusCode()).isEqualTo(200);
		Member after = now(general);
		assertThat(List.of(after.person().name(), after.role(), after.status(), after.loginId(), after.number(),
				after.person().email(), after.company().id()))
			.containsExactly("余分 一郎", Role.GENERAL, MemberStatus.ACTIVE, general.loginId(), general.number(),
					general.person().email(), general.company().id());

		Map<String, Object> address = new HashMap<>(extras);
		address.putAll(Map.of("label", "支店", "postalCode", "1000005", "prefecture", "東京都", "street", "1-1", "phone",
				"0312345678"));
		String add = this.client.submitUrl(ADDRESSES + "new");
		assertThat(this.client.post(add, address).statusCode()).isEqualTo(200);
		assertThat(this.company.company().addresses().get(1).isHeadOffice()).isFalse();
		assertThat(other.company().addresses()).hasSize(1);

		Map<String, Object> company = new HashMap<>(extras);
		company.putAll(Map.of("name", "境界試験株式会社", "nameKana", "キョウカイ"));
		assertThat(this.client.post(this.client.submitUrl("/mypage/profile/company"), company).statusCode())
			.isEqualTo(200);
		assertThat(this.company.company().corporateNumber()).contains("4011001098993");

		this.client.submit("/mypage/users/" + general.number() + "/confirm", Map.of("role", "ADMIN", "status", "ACTIVE",
				"version", String.valueOf(after.version()), "companyId", "1", "loginId", "x", "passwordHash", "x"));
		assertThat(now(general).role()).isEqualTo(Role.ADMIN);
		assertThat(now(general).loginId()).isEqualTo(general.loginId());
		assertThat(now(general).passwordHash()).isEqualTo(general.passwordHash());
	}

	static Stream<String> brokenBodies() {
		return Stream.of("{\"name\":\"" + "長".repeat(3_500_000) + "\"}", "{\"a\":".repeat(5_000), "{\"name\":", "",
				"null", "[]", "{\"a\":1}{\"b\":2}", "\u0000",
				"{\"name\":\"😀\",\"label\":\"😀\",\"role\":\"😀\",\"email\":\"😀\"}");
	}

	private List<String> forms() {
		return List.of("/mypage/profile/person?fingerprint=0", "/mypage/profile/email",
				"/mypage/profile/company?fingerprint=0", ADDRESSES + "new",
				ADDRESSES + this.company.company().headOffice().id() + "?fingerprint=0",
				"/mypage/users/" + this.admin.number() + "?fingerprint=0");
	}

	@ParameterizedTest(name = "broken body {index}")
	@MethodSource("brokenBodies")
	void aBrokenBodyIsRefusedQuickly(String body) {
		for (String form : forms()) {
			long start = System.nanoTime();
			HttpResponse<String> answer = this.client.post(form, body.getBytes(StandardCharsets.UTF_8));
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			assertThat(answer.statusCode()).as(form).isBetween(400, 499);
			assertThat(answer.body()).doesNotContain("Exception", "\tat ", "dev.keiyaku", "com.fasterxml");
			assertThat(took).as(form).isLessThan(Duration.ofSeconds(1));
		}
	}

	@Test
	void aForgedConfirmationIsRefused() {
		String confirm = "/mypage/users/" + this.admin.number() + "/confirm";
		List<Map<String, String>> forgeries = new ArrayList<>(
				List.of(Map.of(), Map.of("role", "OWNER", "status", "ACTIVE", "version", "0"),
						Map.of("role", "ADMIN", "status", "GONE", "version", "0"),
						Map.of("role", "ADMIN", "status", "ACTIVE", "version", "99999999999"),
						Map.of("role", "\u0000", "status", "😀", "version", "0")));
		for (Map<String, String> forged : forgeries) {
			HttpResponse<String> answer = this.client.submit(confirm, forged);
			assertThat(answer.statusCode()).as(forged.toString()).isEqualTo(400);
			assertThat(answer.body()).doesNotContain("Exception", "\tat ");
		}
		assertThat(this.client.post("/mypage/profile/company?fingerprint=x", Map.of("name", "改名", "nameKana", "カイメイ"))
			.statusCode()).isEqualTo(400);
		assertThat(this.client.get("/mypage/users/M-99999999999999999999").statusCode()).isEqualTo(404);
		assertThat(this.client.get("/mypage/users/1").statusCode()).isEqualTo(404);
		assertThat(this.client.get("/mypage/roles/owner").statusCode()).isEqualTo(404);
		assertThat(this.client.get("/mypage/activity?page=0").statusCode()).isEqualTo(404);
	}

	@Test
	void withoutTheCsrfTokenNothingIsTaken() {
		for (String form : forms()) {
			assertThat(this.client.postWithoutToken(form, Map.of()).statusCode()).as(form).isEqualTo(403);
		}
	}

	@Test
	void markupInANameStaysText() {
		this.client.post(this.client.submitUrl("/mypage/profile/person"), Map.of("name", "<script>alert(1)</script>",
				"nameKana", "シケン", "phone", "0312345678", "department", "__${7*7}__"));
		for (String page : List.of("/mypage", "/mypage/profile", "/mypage/users",
				"/mypage/users/" + this.admin.number(), "/mypage/activity?of=company")) {
			assertThat(this.client.get(page).body()).as(page)
				.doesNotContain("<script>alert(1)")
				.doesNotContain("__49__");
		}
	}

}
