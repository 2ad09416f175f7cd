package dev.keiyaku.browser;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A plan, a quote and its order (store 3.2, 3.3, 4.1), through a buyer's browser. */
class QuoteBrowserIT extends StoreTest {

	private static final String PLAN = "/products/amabie-endpoint/amabie-endpoint-standard";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Value("${server.port}")
	private int port;

	private Portal buyer;

	@Test
	void aBuyerConfiguresQuotesAndOrders() {
		this.buyer = new Portal(this.windows.open(), this.port);
		this.buyer.signIn(NewCustomer.of(this.store, "㈱髙島見積").loginId(), NewCustomer.PASSWORD);
		aFixedQuantityIsOnlyShown();
		anOptionIsTakenInAQuantityOfItsOwn();
		this.buyer.open(PLAN);
		thePickerSaysWhichDaysCannotBeChosen();
		whatIsNoQuantityIsRefusedAndStaysAsItWasTyped();
		optionsThatExcludeEachOtherAreRefused();
		this.buyer.press("カートに入れる");
		this.buyer.expectToBeAt("/cart");
		picture("cart");
		aQuantityIsChangedInTheCartAndNobodyGoesOnWithARefusedOne();
		aDayIsChosenInTheCart();
		String quote = theCartBecomesAQuote();
		theQuoteIsFoundInMyPage(quote);
		theQuoteIsOrdered(quote);
	}

	private void aFixedQuantityIsOnlyShown() {
		this.buyer.open("/products/hanko-sign/hanko-sign-50");
		assertThat(this.buyer.page().locator(".form-island")).containsText("1契約");
		assertThat(this.buyer.page().locator(".line-amount__total")).containsText("9,800円");
		assertThat(this.buyer.page().locator(".fjs-form-field-number input")).hasCount(0);
		picture("plan-fixed");
		this.buyer.press("カートに入れる");
		this.buyer.expectToBeAt("/cart");
		this.buyer.press("はんこいらず 50をカートから削除");
	}

	private void anOptionIsTakenInAQuantityOfItsOwn() {
		this.buyer.open("/products/tombo-support/tombo-support-phone");
		assertThat(this.buyer.main()).containsText("1～10回線から選択");
		Locator quantity = this.buyer.field("フリーダイヤルの数量");
		Locator amount = this.buyer.page().locator(".line-amount__total");
		assertThat(quantity).hasCount(0);
		this.buyer.box("フリーダイヤル").check();
		assertThat(quantity).hasValue("1");
		assertThat(amount).containsText("132,000円");
		quantity.fill("１１");
		assertThat(amount).isHidden();
		this.buyer.press("カートに入れる");
		assertThat(this.buyer.problemAt("フリーダイヤルの数量")).containsText("10以下の値を入力してください。");
		assertThat(quantity).hasValue("１１");
		quantity.fill("３");
		assertThat(amount).containsText("180,000円");
		picture("plan-option");
		this.buyer.press("カートに入れる");
		this.buyer.expectToBeAt("/cart");
		Locator inCart = this.buyer.page().getByLabel("フリーダイヤル（とんぼ問い合わせ箱 電話対応）の数量");
		assertThat(inCart).hasValue("3");
		inCart.fill("０");
		inCart.press("Enter");
		assertThat(this.buyer.main()).containsText("フリーダイヤルの数量は1以上");
		assertThat(inCart).hasValue("０");
		picture("cart-option-refused");
		inCart.fill("４");
		inCart.press("Enter");
		assertThat(this.buyer.main()).containsText("96,000円");
		this.buyer.reload();
		assertThat(inCart).hasValue("4");
		picture("cart-option");
		this.buyer.press("とんぼ問い合わせ箱 電話対応をカートから削除");
	}

	private void thePickerSaysWhichDaysCannotBeChosen() {
		Page page = this.buyer.page();
		this.buyer.field("利用開始希望日").click();
		Locator closed = page.locator(".flatpickr-day.flatpickr-disabled[data-reason='土日']").last();
		closed.hover();
		assertThat(page.locator(".start-day-reason")).hasText(Pattern.compile("\\d+年\\d+月\\d+日（.）：土日"));
		assertThat(closed).hasAttribute("aria-label", Pattern.compile(".*土日"));
		picture("picker");
		String before = this.buyer.field("利用開始希望日").inputValue();
		closed.click();
		assertThat(this.buyer.field("利用開始希望日")).hasValue(before);
		this.buyer.field("数量").click();
	}

	private void whatIsNoQuantityIsRefusedAndStaysAsItWasTyped() {
		this.buyer.field("数量").fill("");
		this.buyer.field("数量").pressSequentially("1.5");
		assertThat(this.buyer.field("数量")).hasValue("1.5");
		this.buyer.press("カートに入れる");
		assertThat(this.buyer.main()).containsText("整数で入力してください。");
		this.buyer.field("数量").fill("");
		this.buyer.field("数量").pressSequentially("1e2");
		this.buyer.press("カートに入れる");
		assertThat(this.buyer.main()).containsText("数値を入力してください。");
		assertThat(this.buyer.field("数量")).hasValue("1e2");
	}

	private void optionsThatExcludeEachOtherAreRefused() {
		this.buyer.field("数量").fill("12");
		Locator amount = this.buyer.page().locator(".line-amount__total");
		assertThat(amount).containsText("57,600円");
		this.buyer.box("監視代行（平日").check();
		this.buyer.box("監視代行（24時間365日）").check();
		assertThat(amount).isHidden();
		assertThat(this.buyer.page().locator("[data-conflict]:visible")).containsText("同時に選択できません");
		this.buyer.press("カートに入れる");
		assertThat(this.buyer.page().locator(".fjs-form-field-error")).containsText("同時に選択できません");
		assertThat(this.buyer.field("数量")).hasValue("12");
		this.buyer.box("監視代行（平日").uncheck();
		assertThat(amount).containsText("93,600円");
		picture("plan");
	}

	private void aQuantityIsChangedInTheCartAndNobodyGoesOnWithARefusedOne() {
		Locator quantity = this.buyer.page().getByLabel("あまびえ端末防御 スタンダードの数量");
		quantity.fill("9");
		this.buyer.page().getByText("お見積もり作成").click();
		assertThat(this.buyer.main().getByText("数量は10台以上で指定してください。")).isVisible();
		assertThat(quantity).isFocused();
		assertThat(quantity).hasValue("9");
		assertThat(this.buyer.page()).hasURL(Pattern.compile("/cart$"));
		picture("cart-refused");
		quantity.fill("２０");
		quantity.press("Enter");
		assertThat(this.buyer.main()).containsText("171,600円");
		assertThat(this.buyer.main().getByText("数量は10台以上で指定してください。")).isHidden();
		this.buyer.reload();
		assertThat(quantity).hasValue("20");
	}

	private void aDayIsChosenInTheCart() {
		Page page = this.buyer.page();
		Locator start = page.getByLabel("あまびえ端末防御 スタンダードの利用開始希望日");
		String before = start.inputValue();
		start.click();
		Locator days = page.locator(".flatpickr-calendar.open .flatpickr-day");
		Locator closed = days.and(page.locator("[data-reason='土日']")).last();
		closed.hover();
		assertThat(page.locator(".start-day-reason")).containsText("土日");
		closed.click();
		assertThat(start).hasValue(before);
		page.waitForResponse("**/cart/items/*", days.and(page.locator(":not(.flatpickr-disabled)")).last()::click);
		assertThat(start).not().hasValue(before);
		String chosen = start.inputValue();
		this.buyer.reload();
		assertThat(start).hasValue(chosen);
	}

	private String theCartBecomesAQuote() {
		this.buyer.follow("お見積もり作成");
		this.buyer.expectToBeAt("/cart/quote/customer");
		assertThat(this.buyer.field("ご担当者のお名前").first()).hasValue("試験 一郎");
		this.buyer.field("件名").fill("端末防御導入の見積");
		picture("quote-customer");
		this.buyer.press("確認画面へ進む");
		this.buyer.expectToBeAt("/cart/quote/confirm");
		picture("quote-confirm");
		this.buyer.back();
		assertThat(this.buyer.field("件名")).hasValue("端末防御導入の見積");
		this.buyer.forward();
		this.buyer.press("見積を作成する");
		this.buyer.expectToBeAt("/cart/quote/done/Q-");
		assertThat(this.buyer.main()).containsText("見積書をPDF出力する");
		picture("quote-done");
		return this.buyer.page().url().replaceFirst(".*/done/", "");
	}

	private void theQuoteIsFoundInMyPage(String quote) {
		this.buyer.follow("マイページ");
		this.buyer.follow("見積一覧");
		this.buyer.page().getByRole(AriaRole.SEARCHBOX).fill("導入");
		this.buyer.page().getByRole(AriaRole.SEARCHBOX).press("Enter");
		assertThat(this.buyer.main()).containsText(quote);
		picture("quotes");
		this.buyer.follow("見積 " + quote + " の詳細");
		this.buyer.expectToBeAt("/mypage/quotes/" + quote);
		assertThat(this.buyer.main()).containsText("有効");
		picture("quote");
	}

	private void theQuoteIsOrdered(String quote) {
		this.buyer.follow("この見積内容で注文する");
		this.buyer.expectToBeAt("/order/quotes/" + quote + "/customer");
		this.buyer.press("進む");
		this.buyer.expectToBeAt("/order/quotes/" + quote + "/questions");
		this.buyer.field("Windows端末の台数").fill("8");
		this.buyer.field("緊急時の連絡先").fill("03-1234-5679");
		this.buyer.press("進む");
		this.buyer.expectToBeAt("/order/quotes/" + quote + "/service-terms");
		assertThat(this.buyer.button("進む")).isDisabled();
		assertThat(this.buyer.main()).containsText("同意事項のすべてにチェックを入れると、「進む」を押せます。");
		picture("order-service-terms");
		this.buyer.box("に同意する").check();
		this.buyer.press("進む");
		this.buyer.expectToBeAt("/order/quotes/" + quote + "/payment");
		assertThat(this.buyer.main()).containsText("NP掛け払い利用規約");
		assertThat(this.buyer.button("進む")).isDisabled();
		picture("order-payment");
		this.buyer.box("に同意する").check();
		this.buyer.press("進む");
		this.buyer.expectToBeAt("/order/quotes/" + quote + "/confirm");
		this.buyer.back();
		this.buyer.expectToBeAt("/order/quotes/" + quote + "/payment");
		this.buyer.forward();
		picture("order-confirm");
		this.buyer.box("売買規約に同意する").check();
		this.buyer.button("注文を実行する").dblclick();
		this.buyer.expectToBeAt("/order/done/O-");
		this.buyer.back();
		this.buyer.expectToBeAt("/mypage/quotes/" + quote);
		this.buyer.open("/mypage/quotes/" + quote);
		assertThat(this.buyer.main()).containsText("注文済み");
		assertThat(this.buyer.main()).not().containsText("この見積内容で注文する");
	}

	/** For a person who wants to see: desktop and phone. */
	private void picture(String name) {
		Page page = this.buyer.page();
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")).setFullPage(true));
		page.setViewportSize(390, 844);
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + "-390.png")).setFullPage(true));
		page.setViewportSize(1280, 720);
	}

}
