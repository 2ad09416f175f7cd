package dev.keiyaku.browser;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.StoreTest;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Buying on a phone, whose browsers have a date field of their own (store 3.2, 3.3). */
class PhoneBrowserIT extends StoreTest {

	private static final String PLAN = "amabie-endpoint-standard";

	@RegisterExtension
	private final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Catalog catalog;

	@Value("${server.port}")
	private int port;

	@ParameterizedTest
	@ValueSource(strings = {
			"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
			"Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36" })
	void aPlanIsPutIntoTheCartWithoutScriptErrors(String userAgent) {
		NewCustomer customer = NewCustomer.of(this.store, "電話株式会社");
		Portal phone = new Portal(this.windows.openOnPhone(userAgent), this.port);
		phone.signIn(customer.loginId(), NewCustomer.PASSWORD);
		Plan plan = this.catalog.plan(PLAN).orElseThrow();
		phone.open("/products/%s/%s".formatted(plan.product().code(), PLAN));
		assertThat(phone.page().locator(".form-island input[type=date]")).hasCount(0);
		phone.field("数量").fill(String.valueOf(plan.minimumQuantity()));
		phone.field("利用開始希望日").tap();
		assertThat(phone.page().locator(".flatpickr-calendar.open")).isVisible();
		phone.page().locator(".flatpickr-calendar.open .flatpickr-day.selected").tap();
		phone.press("カートに入れる");
		phone.expectToBeAt("/cart");
		assertThat(phone.main()).containsText(plan.name());
	}

}
