package dev.keiyaku.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The confirmation of an order of three products can be read at a glance (store 4.1):
 * terms are folded and their consents are not, and what is ordered stays in view.
 */
class ConfirmationBrowserIT extends ProcessTest {

	private static final String PHONE = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) "
			+ "Chrome/140.0.0.0 Mobile Safari/537.36";

	/** In CSS pixels, 1280 wide. */
	private static final int SHORT = 2000;

	/** Of the customer's step. */
	private static final int FIELDS = 8;

	private static final String GLANCE = ".wizard-glance";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Carts carts;

	@Value("${server.port}")
	private int port;

	private NewCustomer buyer;

	@BeforeEach
	void aCartOfThreeProducts() {
		this.buyer = NewCustomer.of(this.store, "三品商事株式会社");
		Quoting quoting = new Quoting(this.store);
		this.carts.add(this.buyer.memberId(), quoting.choice("zoom-workplace-pro"),
				quoting.choice("amabie-endpoint-standard"), quoting.choice("misago-board-light"));
	}

	private Portal signIn(Page page) {
		Portal portal = new Portal(page, this.port);
		portal.signIn(this.buyer.loginId(), NewCustomer.PASSWORD);
		portal.open("/order/customer");
		return portal;
	}

	private void reachTheConfirmation(Portal portal) {
		portal.press("進む");
		portal.expectToBeAt("/order/questions");
		expectInView(portal);
		answer(portal);
		portal.press("進む");
		for (String step : new String[] { "service-terms", "payment" }) {
			portal.expectToBeAt("/order/" + step);
			expectInView(portal);
			portal.page().locator("input[type=checkbox]").all().forEach(Locator::check);
			portal.press("進む");
		}
		portal.expectToBeAt("/order/confirm");
	}

	private static void answer(Portal portal) {
		portal.field("管理者にする方のメールアドレス").fill("admin@customer.example");
		portal.page().getByLabel("Zoomアカウントの状況").selectOption("新しく作成する");
		portal.field("Windows端末の台数").fill("8");
		portal.field("緊急時の連絡先").fill("03-1234-5679");
	}

	/** At the page's end as at its beginning. */
	private static void expectInView(Portal portal) {
		Locator glance = portal.page().locator(GLANCE);
		for (String where : new String[] { "document.documentElement.scrollHeight", "0" }) {
			portal.page().evaluate("window.scrollTo(0, %s)".formatted(where));
			assertThat(glance).isInViewport();
			assertThat(glance).containsText("ほか2件");
			assertThat(glance).containsText("円（税込）");
			assertThat(glance).containsText("から");
		}
	}

	/** The middle of what is focused comes into view, with nothing above it. */
	private static void expectUncovered(Page page) {
		page.waitForFunction("""
				() => {
				  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
				  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
				  return document.activeElement !== document.body && top >= 0 && seen !== null
				    && (document.activeElement.contains(seen) || seen.contains(document.activeElement));
				}""");
	}

	private static int height(Page page) {
		return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
	}

	private static void photograph(Page page, String name) {
		page.evaluate("window.scrollTo(0, 0)");
		page.screenshot(new ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", "confirmation-" + name + ".png")));
	}

	@Test
	void onADeskItIsShortAndItsTermsCanBeUnfolded() {
		Portal portal = signIn(this.windows.open());
		photograph(portal.page(), "customer");
		reachTheConfirmation(portal);
		expectInView(portal);
		photograph(portal.page(), "desk");
		assertThat(height(portal.page())).isLessThan(SHORT);
		assertThat(portal.page().locator(".fjs-powered-by")).hasCount(1);
		assertThat(portal.page().locator(".fjs-powered-by")).isVisible();

		assertThat(portal.page().locator(".consent-given")).hasCount(4);
		Locator sales = portal.page().locator(".form-island .terms-fold");
		assertThat(sales.locator(".terms")).isHidden();
		assertThat(portal.box("売買規約に同意する")).isVisible();
		assertThat(portal.button("注文を実行する")).isDisabled();
		sales.locator("summary").click();
		assertThat(sales.locator(".terms")).isVisible();
		assertThat(sales.locator(".terms")).containsText("第1条");
		portal.box("売買規約に同意する").check();
		assertThat(portal.button("注文を実行する")).isEnabled();
		Locator maker = portal.page().locator(".wizard-sections .terms-fold").first();
		assertThat(maker.locator(".terms")).isHidden();
		maker.locator("summary").focus();
		portal.page().keyboard().press("Enter");
		assertThat(maker.locator(".terms")).isVisible();
	}

	@Test
	void onPaperAllTermsAreWhole() {
		Portal portal = signIn(this.windows.open());
		reachTheConfirmation(portal);
		portal.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
		for (Locator terms : portal.page().locator(".terms-fold > .terms, .terms-fold .fjs-form-field-text").all()) {
			assertThat(terms).isVisible();
			assertThat((Boolean) terms.evaluate("terms => terms.scrollHeight <= terms.clientHeight + 1")).isTrue();
		}
	}

	@Test
	void withoutScriptsTheAnswersAndTheirTermsAreThere() {
		Portal portal = signIn(this.windows.open());
		reachTheConfirmation(portal);
		NewContextOptions plain = new NewContextOptions().setJavaScriptEnabled(false)
			.setStorageState(portal.page().context().storageState());
		try (BrowserContext context = portal.page().context().browser().newContext(plain)) {
			Page page = context.newPage();
			page.navigate(portal.page().url());
			assertThat(page.locator("main")).containsText("admin@customer.example");
			Locator terms = page.locator(".wizard-sections .terms-fold").first();
			assertThat(terms.locator(".terms")).isHidden();
			terms.locator("summary").click();
			assertThat(terms.locator(".terms")).isVisible();
			assertThat(page.locator(GLANCE)).containsText("ほか2件");
		}
	}

	@Test
	void onAPhoneTheGlanceHidesNothing() {
		Page page = this.windows.openOnPhone(PHONE);
		Portal portal = signIn(page);
		expectInView(portal);
		assertThat(page.locator(GLANCE).boundingBox().height).isLessThan(80);
		portal.field("ご担当者のお名前").first().fill("");
		page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
		portal.press("進む");
		assertThat(page.locator(".fjs-has-errors .fjs-form-field-error").first()).isInViewport();
		expectUncovered(page);
		portal.field("ご担当者のお名前").first().fill("試験 一郎");
		portal.button("進む").focus();
		for (int field = 0; field < FIELDS; field++) {
			page.keyboard().press("Shift+Tab");
			expectUncovered(page);
		}
		reachTheConfirmation(portal);
		expectInView(portal);
		photograph(page, "phone");
		assertThat(height(page)).isLessThan(2 * SHORT);
	}

}
