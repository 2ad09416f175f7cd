package dev.keiyaku.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderCopies;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A customer with 26 orders, each of 25 a day older and 11 yen dearer than the one
 * before, looks for those of some days and amounts (store 5).
 */
class RangeBrowserIT extends ProcessTest {

	private static final String ANDROID = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) "
			+ "Chrome/140.0.0.0 Mobile Safari/537.36";

	private static final String OBSERVE = """
			window.shift = 0;
			new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => {
			  window.shift += entry.value;
			})).observe({ type: 'layout-shift', buffered: true });
			""";

	private static final double LITTLE = 0.1;

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer buyer;

	@BeforeEach
	void aCompanyWithManyOrders() {
		this.buyer = NewCustomer.of(this.store, "範囲商事株式会社");
		SignedInMember member = SignedInMember.of(this.members.byId(this.buyer.memberId()));
		OrderCopies.add(this.database, this.given.order(member, Placing.monthly(1, this.today.plusDays(7))), 25);
	}

	@Test
	void atADeskTheSearchIsOpenAndKeepsWhatWasTyped() throws IOException {
		Portal portal = open(this.windows.open());
		assertThat(rows(portal)).hasCount(20);
		assertThat(portal.page().locator(".list-tools__fold summary")).isHidden();
		picture(portal, "range-desk");

		field(portal, "注文日（この日から）").fill(this.today.minusDays(3).toString());
		field(portal, "注文日（この日まで）").fill(this.today.minusDays(2).toString());
		portal.press("検索");
		assertThat(rows(portal)).hasCount(2);
		assertThat(field(portal, "注文日（この日から）")).hasValue(this.today.minusDays(3).toString());

		field(portal, "合計（税込）（この金額から）").fill("2,871円");
		portal.press("検索");
		assertThat(rows(portal)).hasCount(1);
		assertThat(field(portal, "合計（税込）（この金額から）")).hasValue("2871");
		assertThat(rows(portal).first()).containsText("2,871");
		Download file = portal.page().waitForDownload(() -> portal.follow("CSVをダウンロード"));
		assertThat(Files.readString(file.path()).lines()).hasSize(2);

		field(portal, "合計（税込）（この金額まで）").fill("二千");
		portal.press("検索");
		assertThat(rows(portal)).hasCount(0);
		assertThat(field(portal, "合計（税込）（この金額まで）")).hasValue("二千");
		assertThat(field(portal, "合計（税込）（この金額まで）")).hasAccessibleDescription("金額は「10000」のように、0以上の整数で入力してください。");
		assertThat(field(portal, "注文日（この日まで）")).hasValue(this.today.minusDays(2).toString());
		picture(portal, "range-refused");

		portal.open("/mypage/orders?from=2026-02-31");
		assertThat(field(portal, "注文日（この日から）")).hasValue("2026-02-31");
		assertThat(field(portal, "注文日（この日から）")).hasAccessibleDescription("日付は「2026/11/29」のように、実際にある日を入力してください。");
		field(portal, "注文日（この日から）").fill(slashed());
		portal.press("検索");
		assertThat(field(portal, "注文日（この日から）")).hasValue(this.today.minusDays(1).toString());
		assertThat(rows(portal)).hasCount(2);
		portal.follow("検索条件をクリア");
		assertThat(rows(portal)).hasCount(20);
		assertThat(field(portal, "注文日（この日から）")).hasValue("");
	}

	private String slashed() {
		return this.today.minusDays(1).toString().replace('-', '／');
	}

	@Test
	void onAPhoneTheListComesFirstAndTheSearchUnfolds() {
		Page page = this.windows.openOnPhone(ANDROID);
		page.addInitScript(OBSERVE);
		Portal phone = open(page);
		assertThat(rows(phone).first()).isInViewport();
		assertThat(field(phone, "注文日（この日から）")).isHidden();
		expectCalm(phone, "range-phone");

		unfold(phone);
		field(phone, "注文日（この日から）").fill(this.today.minusDays(5).toString());
		field(phone, "合計（税込）（この金額まで）").fill("２８６０");
		expectCalm(phone, "range-phone-open");
		phone.press("検索");
		assertThat(rows(phone)).hasCount(3);
		assertThat(rows(phone).first()).isInViewport();
		assertThat(field(phone, "注文日（この日から）")).isHidden();
		assertThat(phone.page().getByText("検索条件をクリア")).isVisible();

		unfold(phone);
		assertThat(field(phone, "合計（税込）（この金額まで）")).hasValue("2860");
		field(phone, "注文日（この日まで）").fill(this.today.minusDays(6).toString());
		phone.press("検索");
		assertThat(field(phone, "注文日（この日まで）")).hasAccessibleDescription("終わりの日が始めの日より前です。終わりの日を始めの日以降にしてください。");
		assertThat(field(phone, "注文日（この日まで）")).isVisible();
		expectCalm(phone, "range-phone-refused");
	}

	private static void unfold(Portal phone) {
		phone.page().locator(".list-tools__fold summary").click();
	}

	private Portal open(Page page) {
		Portal portal = new Portal(page, this.port);
		portal.signIn(this.buyer.loginId(), NewCustomer.PASSWORD);
		portal.open("/mypage/orders");
		return portal;
	}

	private static Locator field(Portal portal, String label) {
		return portal.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
	}

	private static Locator rows(Portal portal) {
		return portal.main().locator("tbody tr");
	}

	private static void picture(Portal portal, String name) {
		portal.page()
			.screenshot(
					new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
	}

	private static void expectCalm(Portal phone, String name) {
		phone.page().waitForTimeout(500);
		picture(phone, name);
		assertThat((Boolean) phone.page()
			.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
		assertThat(((Number) phone.page().evaluate("window.shift")).doubleValue()).isLessThan(LITTLE);
	}

}
