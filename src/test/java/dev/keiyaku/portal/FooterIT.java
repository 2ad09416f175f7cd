package dev.keiyaku.portal;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.terms.TermsLibrary;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Who the store is stands at the foot of every page, for everybody (store, "Who the store
 * is").
 */
class FooterIT extends StoreTest {

	private static final Map<String, String> LINKS = links();

	/** A wizard, which leads to its first step. */
	private static final String INQUIRY = "/inquiry";

	private static final Pattern FOOTER = Pattern.compile("(?s)<footer.*</footer>");

	private static final Pattern LINK = Pattern.compile("<a href=\"(/[^\"]*)\"[^>]*>([^<]+)</a>");

	@Autowired
	private WebApplicationContext store;

	@Autowired
	private TermsLibrary library;

	@Autowired
	private JdbcClient database;

	@Value("${server.port}")
	private int port;

	private static Map<String, String> links() {
		Map<String, String> links = new LinkedHashMap<>();
		links.put("/inquiry", "お問い合わせフォーム");
		links.put("/terms/store", "利用規約");
		links.put("/terms/privacy", "プライバシーポリシー");
		links.put("/terms/commercial", "特定商取引法に基づく表記");
		links.put("/terms/company", "会社概要");
		return links;
	}

	private static void assertFooter(String page) {
		assertThat(FOOTER.matcher(page).results()).singleElement().satisfies((footer) -> {
			Map<String, String> links = new LinkedHashMap<>();
			LINK.matcher(footer.group()).results().forEach((link) -> links.put(link.group(1), link.group(2)));
			assertThat(links).containsExactlyEntriesOf(LINKS);
			assertThat(footer.group()).contains("ケイヤク商事株式会社", "03-0000-0000", "T9234567890123");
		});
	}

	@ParameterizedTest
	@CsvSource({ "/,200", "/products,200", "/products/zoom-workplace,200", "/login,200", "/password/forgot,200",
			"/register/terms,200", "/terms/company,200", "/sandbox,200", "/products/none,404", "/nowhere,404",
			"/terms/none,404", "/products?q=%00,400" })
	void everyKindOfPageHasItForVisitors(String address, int status) {
		HttpResponse<String> page = new PortalClient(this.port).getPage(address);
		assertThat(page.statusCode()).as(address).isEqualTo(status);
		assertFooter(page.body());
	}

	@Test
	void everyKindOfPageHasItForMembers() {
		PortalClient member = TestCompany.signIn(new TestCompany(this.store, "フッター試験株式会社").add(Role.GENERAL),
				this.port);
		Map.of("/mypage", 200, "/mypage/orders", 200, "/mypage/profile", 200, "/cart", 200, "/mypage/security", 200,
				"/mypage/users", 403, "/mypage/orders/O-1", 404)
			.forEach((address, status) -> {
				HttpResponse<String> page = member.getPage(address);
				assertThat(page.statusCode()).as(address).isEqualTo(status);
				assertFooter(page.body());
			});
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 405, 409, 413, 429, 500, 503 })
	void everyErrorPageHasItAlsoWithoutASession(int status) throws Exception {
		for (boolean withoutSession : new boolean[] { false, true }) {
			String page = MockMvcBuilders.webAppContextSetup(this.store)
				.build()
				.perform(get("/error").accept(MediaType.TEXT_HTML)
					.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
					.requestAttr("withoutSession", withoutSession))
				.andReturn()
				.getResponse()
				.getContentAsString();
			assertThat(page).contains("エラー番号 " + status, "<a href=\"/inquiry\">お問い合わせフォーム</a>");
			assertFooter(page);
		}
	}

	/** So the footer cannot be missing where no test has looked. */
	@Test
	void noPageStandsInAnotherLayout() throws IOException {
		List<Path> templates;
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			templates = files.filter(Files::isRegularFile).toList();
		}
		assertThat(templates).hasSizeGreaterThan(50).allSatisfy((template) -> {
			if (template.endsWith("layout/page.html")) {
				assertThat(template).content().contains("<head>").containsOnlyOnce("layout/parts :: footer");
			}
			else {
				assertThat(template).content().doesNotContain("<head>");
			}
		});
	}

	@Test
	void itsLinksAreOpenToEverybody() {
		TestCompany company = new TestCompany(this.store, "フッター試験株式会社");
		PortalClient admin = TestCompany.signIn(company.add(Role.ADMIN), this.port);
		Member general = company.add(Role.GENERAL);
		PortalClient locked = TestCompany.signIn(general, this.port);
		int version = this.database.sql("select version from member where id = ?")
			.param(general.id())
			.query(Integer.class)
			.single();
		assertThat(admin
			.submit("/mypage/users/%s/confirm".formatted(general.number()),
					Map.of("role", "GENERAL", "status", "LOCKED", "version", String.valueOf(version)))
			.statusCode()).isEqualTo(302);
		assertThat(locked.get("/mypage").statusCode()).as("locked").isEqualTo(302);

		for (PortalClient reader : List.of(new PortalClient(this.port), admin, locked)) {
			LINKS.forEach((address, title) -> {
				boolean wizard = INQUIRY.equals(address);
				HttpResponse<String> page = reader.getPage(wizard ? INQUIRY + "/entry" : address);
				assertThat(page.statusCode()).as(address).isEqualTo(200);
				assertThat(page.body()).contains("aria-current=\"page\"",
						"<title>%s | ケイヤクストア</title>".formatted(wizard ? "お問い合わせの入力" : title));
			});
		}
		assertThat(admin.submit("/terms/store", Map.of()).statusCode()).as("there is nothing to send").isEqualTo(404);
	}

	@Test
	void theTextsSayWhatTheStoreDoes() {
		PortalClient visitor = new PortalClient(this.port);
		assertThat(visitor.get("/terms/commercial").body()).contains("運営統括責任者", "水野 茂", "〒100-0001", "請求書による後払い",
				"発行日から30日間有効", "<h2>中途解約と変更</h2>", "<a href=\"/inquiry\">", "mailto:info@keiyaku.example", "最終日の30日前に");
		assertThat(visitor.get("/terms/company").body()).as("the sandbox's own").contains("青木 誠", "資本金", "9,800万円");
		assertThat(visitor.get("/terms/privacy").body()).contains("最後のご入力から30日", "会員登録前の方は1日で", "Cookie");
		assertThat(visitor.get("/terms/sales").body()).contains("納品のお知らせから14日を過ぎても");
		assertThat(visitor.get("/terms/payment-deferred-invoice").body()).contains("NP掛け払い利用規約");
	}

	@Test
	void everyVersionCanBeReadAtAnAddressOfItsOwn() {
		this.database
			.sql("""
					insert into terms_text (code, version, title, body)
					values ('privacy', '2024-04-01', '旧プライバシーポリシー', '旧版です。<script>alert(1)</script> [x](javascript:alert) {phone}'),
					('privacy', '2999-04-01', '新プライバシーポリシー', '改定版です。') on conflict do nothing""")
			.update();
		PortalClient visitor = new PortalClient(this.port);
		String version = this.library.get("privacy").version();

		String present = visitor.get("/terms/privacy").body();
		assertThat(present)
			.contains("制定日：2024年4月1日", "改定日：2026年11月29日", "これまでの版", "\"/terms/privacy/2024-04-01\"",
					canonical("/terms/privacy"))
			.doesNotContain("現在の版ではありません");
		assertThat(visitor.get("/terms/privacy/" + version).body()).contains(canonical("/terms/privacy"))
			.doesNotContain("現在の版ではありません");

		String earlier = visitor.get("/terms/privacy/2024-04-01").body();
		assertThat(earlier)
			.contains("<title>旧プライバシーポリシー | ケイヤクストア</title>", "現在の版ではありません", "2024年4月1日から", "現在の版を読む", "制定日：2024年4月1日",
					"旧版です。", "03-0000-0000", canonical("/terms/privacy/2024-04-01"))
			.doesNotContain("改定日", "<script>alert", "javascript:");
		assertThat(visitor.get("/terms/privacy/2999-04-01").body()).contains("まだ適用していない版です", "2999年4月1日から");
		for (String none : List.of("2024-04-02", "1", "none", "'", "%3Cb%3E")) {
			assertThat(visitor.getPage("/terms/privacy/" + none).statusCode()).as(none).isEqualTo(404);
		}
	}

	private String canonical(String address) {
		return "<link rel=\"canonical\" href=\"http://localhost:%d%s\">".formatted(this.port, address);
	}

	@Test
	void whatVisitorsReadMayBeKeptAndWhatMembersReadMayNot() {
		PortalClient visitor = new PortalClient(this.port);
		HttpResponse<String> page = visitor.get("/terms/store");
		assertThat(page.headers().firstValue("Cache-Control")).contains("max-age=300, public");
		assertThat(page.headers().firstValue("Vary"))
			.hasValueSatisfying((differs) -> assertThat(differs).containsIgnoringCase("cookie"));
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(page.body()).doesNotContain("csrf-token");

		PortalClient member = TestCompany.signIn(new TestCompany(this.store, "フッター試験株式会社").add(Role.GENERAL),
				this.port);
		HttpResponse<String> theirs = member.get("/terms/store");
		assertThat(theirs.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((cached) -> assertThat(cached).contains("no-store").doesNotContain("public"));
		assertThat(visitor.getPage("/terms/none").headers().firstValue("Cache-Control"))
			.hasValueSatisfying((cached) -> assertThat(cached).contains("no-store"));
	}

}
