package dev.keiyaku.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.browser.Portal;
import dev.keiyaku.browser.Windows;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What Lighthouse says on a phone of every kind of page ({@code tools/lighthouse}), each
 * of which is to reach 90 in everything. The reports are in {@code target/lighthouse}.
 */
class LighthouseBench extends ProcessTest {

	private static final List<String> PUBLIC = List.of("/", "/products", "/products?q=zoom", "/products/zoom-workplace",
			"/products/zoom-workplace/zoom-workplace-pro", "/login", "/password/forgot", "/register/terms",
			"/terms/sales", "/terms/company", "/inquiry/entry");

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Carts carts;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	@Test
	void whatVisitorsSee() throws Exception {
		Portal visitor = new Portal(this.windows.open(), this.port);
		register(visitor);
		inquire(visitor);
		Lighthouse lighthouse = new Lighthouse(this.port);
		lighthouse.measure("public", PUBLIC);
		lighthouse.measure("visitors",
				List.of("/register/privacy", "/register/applicant", "/register/confirm", "/inquiry/confirm"), visitor);
		lighthouse.expectTheAim();
	}

	@Test
	void whatMembersSee() throws Exception {
		NewCustomer buyer = NewCustomer.of(this.store, "計測商店株式会社");
		this.database.update("update member set role = 'ADMIN' where id = ?", buyer.memberId());
		String contract = "/mypage/contracts/" + running(buyer);
		Quoting quoting = new Quoting(this.store);
		String quote = "/mypage/quotes/" + quoting.quote(buyer, "amabie-endpoint-standard");
		this.carts.add(buyer.memberId(), quoting.choice("zoom-workplace-pro"),
				quoting.choice("amabie-endpoint-standard"), quoting.choice("misago-board-light"));
		Portal portal = new Portal(this.windows.open(), this.port);
		portal.signIn(buyer.loginId(), NewCustomer.PASSWORD);
		fillInTheOrder(portal);
		fillInTheQuote(portal);
		fillInTheCancellation(portal, contract);

		Lighthouse lighthouse = new Lighthouse(this.port);
		lighthouse.measure("lists",
				List.of("/products/zoom-workplace/zoom-workplace-pro", "/cart", "/mypage", "/mypage/orders",
						"/mypage/quotes", quote, "/mypage/contracts", contract, "/mypage/bills", "/mypage/inquiries",
						"/mypage/activity", "/mypage/users", "/mypage/roles"),
				portal);
		lighthouse.measure("profile",
				List.of("/mypage/profile", "/mypage/profile/person", "/mypage/profile/company",
						"/mypage/profile/company/addresses/new", "/mypage/profile/email", "/mypage/profile/password",
						"/mypage/security", "/mypage/users/invite/user"),
				portal);
		List<String> steps = new ArrayList<>();
		steps("/order", "customer", "questions", "service-terms", "payment", "confirm").forEach(steps::add);
		steps("/cart/quote", "customer", "confirm").forEach(steps::add);
		steps(contract, "change/plans", "cancel/quantities", "cancel/customer", "cancel/confirm", "cancel/all/customer")
			.forEach(steps::add);
		lighthouse.measure("steps", steps, portal);
		lighthouse.expectTheAim();
	}

	private static Stream<String> steps(String wizard, String... steps) {
		return Stream.of(steps).map((step) -> wizard + "/" + step);
	}

	private static void register(Portal visitor) {
		visitor.open("/register");
		visitor.box("利用規約に同意する").check();
		visitor.press("進む");
		visitor.expectToBeAt("/register/privacy");
		visitor.box("個人情報の取扱いについて同意する").check();
		visitor.press("進む");
		visitor.expectToBeAt("/register/applicant");
		visitor.field("会社名").first().fill("計測商会株式会社");
		visitor.field("会社名（カナ）").fill("ケイソクショウカイカブシキガイシャ");
		visitor.field("郵便番号").fill("100-0005");
		visitor.page().getByLabel("都道府県").selectOption("東京都");
		visitor.field("住所").fill("千代田区丸の内1-1");
		visitor.field("お名前").first().fill("計測 一郎");
		visitor.field("お名前（カナ）").fill("ケイソク イチロウ");
		visitor.field("電話番号").fill("03-1234-5678");
		String name = "measured-" + UUID.randomUUID().toString().substring(0, 8);
		visitor.field("メールアドレス").first().fill(name + "@test.example");
		visitor.field("メールアドレス（確認用）").fill(name + "@test.example");
		visitor.field("ログインID").fill(name);
		for (String key : List.of("password", "passwordRepeated")) {
			visitor.page().locator("input[type=password][id$='-" + key + "']").fill(NewCustomer.PASSWORD);
		}
		visitor.press("進む");
		visitor.expectToBeAt("/register/confirm");
	}

	private static void inquire(Portal visitor) {
		visitor.open("/inquiry/entry");
		visitor.field("会社名").fill("計測商会株式会社");
		visitor.field("お名前").fill("計測 一郎");
		visitor.field("メールアドレス").first().fill("ichiro@test.example");
		visitor.field("メールアドレス（確認用）").fill("ichiro@test.example");
		visitor.page().getByLabel("お問い合わせ種別").selectOption("商品・サービスについて");
		visitor.field("件名").fill("Web会議の人数について");
		visitor.field("お問い合わせ内容").fill("1回の会議に、何名まで参加できますか。");
		visitor.box("個人情報の取り扱いに同意する").check();
		visitor.press("進む");
		visitor.expectToBeAt("/inquiry/confirm");
	}

	/** Once it is filled in, each of its steps can be opened. */
	private static void fillInTheOrder(Portal portal) {
		portal.open("/order/customer");
		portal.press("進む");
		portal.expectToBeAt("/order/questions");
		portal.field("管理者にする方のメールアドレス").fill("admin@customer.example");
		portal.page().getByLabel("Zoomアカウントの状況").selectOption("新しく作成する");
		portal.field("Windows端末の台数").fill("8");
		portal.field("緊急時の連絡先").fill("03-1234-5679");
		portal.press("進む");
		for (String step : List.of("service-terms", "payment")) {
			portal.expectToBeAt("/order/" + step);
			portal.page().locator("input[type=checkbox]").all().forEach(Locator::check);
			portal.press("進む");
		}
		portal.expectToBeAt("/order/confirm");
	}

	private static void fillInTheQuote(Portal portal) {
		portal.open("/cart/quote/customer");
		portal.field("件名").fill("計測の見積");
		portal.press("確認画面へ進む");
		portal.expectToBeAt("/cart/quote/confirm");
	}

	private static void fillInTheCancellation(Portal portal, String contract) {
		portal.open(contract + "/cancel/quantities");
		portal.page().getByLabel("数量の一部を解約する").check();
		portal.page().locator("input[inputmode=numeric]").first().fill("1");
		portal.press("お客様情報の確認へ進む");
		portal.expectToBeAt(contract + "/cancel/customer");
		portal.press("進む");
		portal.expectToBeAt(contract + "/cancel/confirm");
	}

	private String running(NewCustomer buyer) {
		String order = "T-" + System.nanoTime() % 1_000_000_000;
		PricedLine line = new PricedLine("zoom-workplace-business", "Zoom Workplace Business", "ライセンス",
				BillingPeriod.ANNUAL, this.today.minusYears(1).plusDays(1), 15, 32_400, List.of());
		String number = this.contracts.open(new OpenContract(buyer.companyId(), order,
				new ContractHolder("計測商店株式会社", null, "計測 一郎", buyer.email()), List.of(line)));
		this.contracts.awaitStart(order);
		soon().until(() -> this.contracts.byNumber(number).status() == ContractStatus.ACTIVE);
		return number;
	}

}
