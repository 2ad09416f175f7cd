package dev.keiyaku.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** On a phone no page is wider than the screen, and nothing moves while it is read. */
class PhoneLayoutBrowserIT extends ProcessTest {

	private static final String ANDROID = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) "
			+ "Chrome/140.0.0.0 Mobile Safari/537.36";

	/** Adds up by how much what is on the screen has moved, as Web Vitals does. */
	private static final String OBSERVE = """
			window.shift = 0;
			window.moved = [];
			new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => {
			  window.shift += entry.value;
			  entry.sources.forEach(({ node }) => window.moved.push(`${node?.nodeName}.${node?.className}`));
			})).observe({ type: 'layout-shift', buffered: true });
			""";

	/** What Web Vitals call good. */
	private static final double LITTLE = 0.1;

	/** How much slower than this machine the phone is. */
	private static final int SLOWER = 4;

	/** A mail's address of a page, which has no place to break. */
	private static final String NOTE = "管理画面はこちらです。https://admin.sample.example/activate/" + "0123456789".repeat(12);

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private ReceiptConfirmation receipt;

	@Value("${server.port}")
	private int port;

	private Portal phone;

	@BeforeEach
	void takeAPhone() {
		Page page = this.windows.openOnPhone(ANDROID);
		page.addInitScript(OBSERVE);
		JsonObject rate = new JsonObject();
		rate.addProperty("rate", SLOWER);
		page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
		this.phone = new Portal(page, this.port);
	}

	@Test
	void theStepsOfAnOrderStandStill() {
		signIn("静止商事株式会社");
		this.phone.open("/products/zoom-workplace/zoom-workplace-pro");
		expectCalm("plan");
		this.phone.press("カートに入れる");
		this.phone.expectToBeAt("/cart");
		expectCalm("cart");
		this.phone.open("/cart/quote/customer");
		expectCalm("quote-customer");
		this.phone.press("確認画面へ進む");
		this.phone.expectToBeAt("/cart/quote/confirm");
		expectCalm("quote-confirm");
		this.phone.open("/order/customer");
		expectCalm("order-customer");
		this.phone.press("進む");
		this.phone.expectToBeAt("/order/questions");
		expectCalm("order-questions");
		this.phone.field("管理者にする方のメールアドレス").fill("admin@customer.example");
		this.phone.page().getByLabel("Zoomアカウントの状況").selectOption("新しく作成する");
		this.phone.press("進む");
		for (String step : List.of("service-terms", "payment")) {
			this.phone.expectToBeAt("/order/" + step);
			expectCalm("order-" + step);
			this.phone.page().getByRole(AriaRole.CHECKBOX).first().check();
			this.phone.press("進む");
		}
		this.phone.expectToBeAt("/order/confirm");
		expectCalm("order-confirm");
	}

	@Test
	void theStepsOfAVisitorStandStill() {
		this.phone.open("/inquiry");
		expectCalm("inquiry");
		this.phone.open("/register");
		expectCalm("register-terms");
		this.phone.box("利用規約に同意する").check();
		this.phone.press("進む");
		this.phone.expectToBeAt("/register/privacy");
		expectCalm("register-privacy");
		this.phone.box("個人情報の取扱いについて同意する").check();
		this.phone.press("進む");
		this.phone.expectToBeAt("/register/applicant");
		expectCalm("register-applicant");
	}

	@Test
	void whatMovesIsSeen() {
		this.phone.open("/inquiry");
		this.phone.page().waitForTimeout(1_000);
		this.phone.page().evaluate("document.querySelector('main').style.marginTop = '400px'");
		this.phone.page().waitForTimeout(500);
		assertThat(((Number) this.phone.page().evaluate("window.shift")).doubleValue()).isGreaterThan(LITTLE);
	}

	@Test
	void aDeliveryHasRoom() {
		SignedInMember buyer = signIn("狭間商事株式会社");
		String number = this.given.order(buyer,
				new PricedLine("zoom-workplace-pro", "Zoom Workplace Enterprise Plus Telecommunications", "アカウント",
						BillingPeriod.ANNUAL, this.today.plusDays(14), 99_999, 10, List.of()),
				Placing.monthly(3, this.today.plusDays(14)));
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");
		expectRoom(number, "arranging");
		complete(number, "arrange-delivery",
				Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString(), "deliveryNote", NOTE));
		task(number, "confirm-receipt");
		expectRoom(number, "delivered");
		assertThat(this.phone.main().textContent()).contains("受領確認", NOTE);
		assertThat(this.receipt.confirm(number, buyer)).isTrue();
		expectRoom(number, "received");
		assertThat(this.phone.main().textContent()).contains(NOTE);
	}

	private SignedInMember signIn(String company) {
		NewCustomer customer = NewCustomer.of(this.store, company);
		this.phone.signIn(customer.loginId(), NewCustomer.PASSWORD);
		return SignedInMember.of(this.members.byId(customer.memberId()));
	}

	private void expectRoom(String order, String name) {
		for (String tab : List.of("order", "delivery", "mails")) {
			this.phone.open("/mypage/orders/%s?tab=%s".formatted(order, tab));
			this.phone.page().locator("summary").all().forEach((mail) -> mail.click());
			expectCalm("phone-%s-%s".formatted(name, tab));
		}
	}

	private void expectCalm(String name) {
		Page page = this.phone.page();
		page.waitForTimeout(500);
		page.screenshot(new ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", "calm-" + name + ".png")));
		double shift = ((Number) page.evaluate("window.shift")).doubleValue();
		System.out.printf("layout shift of %s: %.3f%n", name, shift);
		assertThat(
				(Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as(name + " has room")
			.isTrue();
		assertThat(shift).as("%s moves: %s", name, page.evaluate("window.moved")).isLessThan(LITTLE);
	}

}
