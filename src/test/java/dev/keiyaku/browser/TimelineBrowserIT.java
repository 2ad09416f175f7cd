package dev.keiyaku.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderCopies;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer finds orders and contracts and follows them (store 5.1, 5.2). */
class TimelineBrowserIT extends ProcessTest {

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private Contracts contracts;

	@Autowired
	private ReceiptConfirmation receipt;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	@Test
	void aCustomerFollowsAnOrderToItsContract() {
		NewCustomer buyer = NewCustomer.of(this.store, "経過商事株式会社");
		SignedInMember member = SignedInMember.of(this.members.byId(buyer.memberId()));
		String number = this.given.order(member, Placing.annual(3, this.today.plusDays(7)));
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(number, "confirm-receipt");
		Portal portal = new Portal(this.windows.open(), this.port);
		portal.signIn(buyer.loginId(), NewCustomer.PASSWORD);

		portal.open("/mypage/orders/" + number);
		assertThat(now(portal)).hasCount(1);
		assertThat(now(portal)).containsText(Pattern.compile("受領のご確認[\\s\\S]*から[\\s\\S]*お客様の対応をお待ちしています。"));
		assertThat(entries(portal)).hasCount(10);
		photograph(portal, "order-timeline");
		Contract contract = this.contracts.ofOrder(number, buyer.companyId()).get(0);
		portal.open("/mypage/contracts/" + contract.number());
		assertThat(now(portal)).containsText("受領のご確認");
		assertThat(entries(portal).last()).containsText("契約の更新");

		assertThat(this.receipt.confirm(number, member)).isTrue();
		soon().untilAsserted(() -> assertThat(instance("order-billing", number)).isNotNull());
		comesTo(instance("order-billing", number), "await-first-start");
		portal.reload();
		assertThat(now(portal)).containsText(new String[] { "ご請求", "契約期間の開始" });
		assertThat(portal.main()).containsText("注文 " + number);
		photograph(portal, "contract-timeline");
		portal.follow("契約一覧");
		assertThat(portal.main()).containsText(contract.number());
		photograph(portal, "contract-list");

		String refused = this.given.order(this.given.company("審査NG21商事株式会社"),
				Placing.monthly(1, this.today.plusDays(7)));
		assertThat(buyer.signIn(this.port).get("/mypage/orders/" + refused).statusCode()).isEqualTo(404);
		assertThat(buyer.signIn(this.port).get("/mypage/contracts/C-1").statusCode()).isEqualTo(404);
	}

	@Test
	void aCustomerFindsAnOrderAmongMany() throws IOException {
		NewCustomer buyer = NewCustomer.of(this.store, "多注文商事株式会社");
		SignedInMember member = SignedInMember.of(this.members.byId(buyer.memberId()));
		String monthly = this.given.order(member, Placing.monthly(1, this.today.plusDays(7)));
		String annual = this.given.order(member, Placing.annual(3, this.today.plusDays(7)));
		OrderCopies.add(this.database, monthly, 24);
		Portal portal = new Portal(this.windows.open(), this.port);
		portal.signIn(buyer.loginId(), NewCustomer.PASSWORD);

		portal.open("/mypage");
		portal.follow("注文一覧");
		assertThat(rows(portal)).hasCount(20);
		assertThat(portal.main()).containsText("全26件のうち1件目から20件目を表示しています");
		portal.follow("次へ");
		assertThat(rows(portal)).hasCount(6);

		portal.follow("合計（税込）");
		assertThat(rows(portal).first()).containsText(monthly);
		portal.follow("合計（税込）");
		assertThat(rows(portal).first()).containsText(annual);

		portal.page().getByLabel("状況").selectOption("申請");
		portal.page().getByRole(AriaRole.SEARCHBOX).fill("ＺＯＯＭ");
		portal.press("検索");
		portal.expectToBeAt("/mypage/orders?q=");
		assertThat(rows(portal)).hasCount(2);
		assertThat(rows(portal).first()).containsText(annual);
		portal.page().getByRole(AriaRole.SEARCHBOX).fill(monthly.toLowerCase());
		portal.press("検索");
		assertThat(rows(portal)).hasCount(1);
		assertThat(portal.page().getByRole(AriaRole.SEARCHBOX)).hasValue(monthly.toLowerCase());
		photograph(portal, "order-list");
		unfold(portal);
		portal.page().getByLabel("並べ替え").selectOption("注文日時（昇順）");
		portal.page().getByRole(AriaRole.SEARCHBOX).fill("");
		portal.press("検索");
		assertThat(rows(portal).first()).containsText(monthly);
		unfold(portal);
		portal.page().getByRole(AriaRole.SEARCHBOX).fill(monthly);
		portal.press("検索");
		assertThat(rows(portal)).hasCount(1);
		Download file = portal.page().waitForDownload(() -> portal.follow("CSVをダウンロード"));
		assertThat(file.suggestedFilename()).isEqualTo("注文一覧.csv");
		assertThat(Files.readString(file.path())).contains(monthly).doesNotContain(annual);

		unfold(portal);
		portal.page().getByRole(AriaRole.SEARCHBOX).fill("ありません");
		portal.press("検索");
		assertThat(portal.main()).containsText("条件に一致するものは見つかりませんでした。");
		portal.follow("条件をすべて外して表示する");
		assertThat(rows(portal)).hasCount(20);
	}

	/** After its pictures the window is as narrow as a phone. */
	private static void unfold(Portal portal) {
		portal.page().locator(".list-tools__fold summary").click();
	}

	private static Locator rows(Portal portal) {
		return portal.main().locator("tbody tr");
	}

	private static Locator now(Portal portal) {
		return portal.main().locator(".timeline [aria-current=step]");
	}

	private static Locator entries(Portal portal) {
		return portal.main().locator(".timeline > li");
	}

	/** On a desk and on a phone, for those who want to look. */
	private static void photograph(Portal portal, String name) {
		for (int width : new int[] { 1280, 390 }) {
			portal.page().setViewportSize(width, 900);
			assertThat((Integer) portal.page().evaluate("document.documentElement.scrollWidth"))
				.isLessThanOrEqualTo(width);
			portal.page()
				.screenshot(new ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
		}
	}

}
