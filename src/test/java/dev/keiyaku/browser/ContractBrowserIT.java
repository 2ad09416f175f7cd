package dev.keiyaku.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
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
 * A customer changes a contract and cancels it, in part and in whole, as the manual shows
 * it (store 6.2, 6.3, 7.2 to 7.5): on a desk, and on a phone.
 */
class ContractBrowserIT extends ProcessTest {

	/** With 50 lines, on a machine that runs other tests besides. */
	private static final Duration PATIENCE = Duration.ofSeconds(8);

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Amendments amendments;

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer buyer;

	private String contract;

	private Portal portal;

	/** Given the manual's contract, which ends its term today: it can be changed. */
	@BeforeEach
	void aCompanyWithAContractInItsRenewalMonth() {
		this.buyer = NewCustomer.of(this.store, "変更商事株式会社");
		this.database.update("update member set role = 'ADMIN' where id = ?", this.buyer.memberId());
		this.contract = running(new PricedLine("zoom-workplace-business", "Zoom Workplace Business", "ライセンス",
				BillingPeriod.ANNUAL, this.today.minusYears(1).plusDays(1), 10, 32_400,
				List.of(new LineOption("webinar-500", "ウェビナー500", "ライセンス", 1, 94_800))));
		this.portal = new Portal(this.windows.open(), this.port);
		this.portal.signIn(this.buyer.loginId(), NewCustomer.PASSWORD);
	}

	private String running(PricedLine... lines) {
		String order = "T-" + System.nanoTime() % 1_000_000_000;
		String number = this.contracts.open(new OpenContract(this.buyer.companyId(), order,
				new ContractHolder("変更商事株式会社", null, "試験 一郎", this.buyer.email()), List.of(lines)));
		this.contracts.awaitStart(order);
		soon().until(() -> this.contracts.byNumber(number).status() == ContractStatus.ACTIVE);
		return number;
	}

	@Test
	void theManualsChangeRunsAsItIsWritten() {
		this.portal.open("/mypage");
		this.portal.follow("契約一覧");
		this.portal.follow("詳細");
		photograph("contract-before");
		this.portal.follow("数量・商品変更手続き");

		this.portal.page().getByLabel("Zoom Workplace Pro（25,800円").check();
		photograph("change-plan");
		expectInView("Zoom Workplace Business 10ライセンス", "現在 418,800円／年（税抜）");
		this.portal.press("次へ進む");
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/change/options");
		photograph("change-options");
		assertThat(this.portal.box("ウェビナー500")).isChecked();
		this.portal.press("次へ進む");
		this.portal.field("Zoom Workplace Pro").fill("0");
		this.portal.press("次へ進む");
		assertThat(this.portal.problemAt("Zoom Workplace Pro")).containsText("「解約手続き」でお申し込みください");
		this.portal.field("Zoom Workplace Pro").fill("15");
		this.portal.field("ウェビナー500").fill("5");
		photograph("change-quantities");
		this.portal.press("次へ進む");
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/change/customer");
		photograph("change-customer");
		this.portal.press("進む");
		this.portal.field("管理者にする方のメールアドレス").fill("admin@test.example");
		this.portal.page().getByLabel("Zoomアカウントの状況").selectOption("新しく作成する");
		this.portal.press("進む");
		agreeTo("service-terms");
		agreeTo("payment");
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/change/confirm");
		photograph("change-confirm");
		expectInView("Zoom Workplace Pro 15ライセンス", "ご請求 947,100円（税込）", "から");
		assertThat(this.portal.page().locator(".fjs-powered-by")).hasCount(1);
		assertThat(this.portal.main()).containsText("861,000円");
		this.portal.box("売買規約に同意する").check();
		this.portal.press("数量・商品変更申込");

		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/procedures/A-");
		assertThat(this.portal.main()).containsText("お申し込みを受け付けました");
		photograph("change-done");
		Amendment change = this.amendments.open(this.contract).orElseThrow();
		complete(change.number(), "review-contract-change", Map.of("changeDecision", "ACCEPT"));
		complete(change.number(), "arrange-delivery",
				Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(change.number(), "confirm-receipt");
		this.portal.open("/mypage");
		this.portal.follow(change.number());
		photograph("change-delivery");
		this.portal.press("受領確認");
		this.portal.expectToBeAt(
				"/mypage/contracts/%s/procedures/%s?tab=delivery&confirmed".formatted(this.contract, change.number()));
		soon().until(() -> this.amendments.byNumber(change.number()).status() == AmendmentStatus.SCHEDULED);
		this.portal.open("/mypage/contracts/" + this.contract);
		assertThat(this.portal.main()).containsText(change.number());
		photograph("contract-with-change");
		assertThat(this.portal.button("数量・商品変更手続き")).isDisabled();
	}

	@Test
	void theWholeIsCancelled() {
		this.portal.open("/mypage");
		assertThat(this.portal.main()).containsText("契約 %s（Zoom Workplace Business）の更新".formatted(this.contract));
		photograph("mypage-renewal");
		this.portal.follow("契約 %s の内容を確認する".formatted(this.contract));
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract);
		this.portal.follow("一括解約する");
		photograph("cancel-customer");
		this.portal.press("進む");
		this.portal.box("利用しなくなった").check();
		photograph("cancel-reason");
		this.portal.press("進む");
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/cancel/all/confirm");
		photograph("cancel-confirm");
		expectInView("Zoom Workplace Business 10ライセンスの解約", "追加のご請求なし", "から");
		this.portal.press("一括解約申込");
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/procedures/A-");
		photograph("cancel-done");
		Amendment cancellation = this.amendments.open(this.contract).orElseThrow();
		complete(cancellation.number(), "review-cancellation", Map.of("cancellationDecision", "ACCEPT"));
		this.portal.follow("取り下げる");
		photograph("withdraw");
		this.portal.open("/mypage");
		assertThat(this.portal.main()).not().containsText("の更新");
		this.portal.follow("契約一覧");
		this.portal.page().getByLabel("お手続き", new GetByLabelOptions().setExact(true)).selectOption("手続き中");
		this.portal.press("検索");
		assertThat(this.portal.main()).containsText("一括解約（受付済）");
		photograph("contract-list");
		this.portal.follow(cancellation.number());
		assertThat(this.portal.page()
			.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("お申込内容 %s（PDF）".formatted(cancellation.number()))))
			.isVisible();
		this.portal.follow("取り下げる");
		this.portal.press("この手続きを取り下げる");
		assertThat(this.portal.main()).containsText("手続きを取り下げました");
		assertThat(this.portal.main()).containsText("取り下げた人");
		photograph("procedure-withdrawn");
		this.portal.open("/mypage/contracts/" + this.contract);
		assertThat(this.portal.main()).containsText("一括解約 %s（取り下げ）".formatted(cancellation.number()));
		photograph("contract-after-withdrawal");
		assertThat(this.amendments.byNumber(cancellation.number()).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
	}

	@Test
	void aPartIsCancelled() {
		this.portal.open("/mypage/contracts/" + this.contract);
		this.portal.follow("解約手続き");
		assertThat(this.portal.main()).containsText("オプションだけを解約する");
		photograph("cancel-quantities");
		this.portal.page().getByLabel("この商品をすべて解約する").check();
		assertThat(this.portal.main()).containsText("オプションの「ウェビナー500」も、あわせて解約になります。");
		assertThat(this.portal.field("ウェビナー500の解約する数量")).isHidden();
		photograph("cancel-whole-line");
		this.portal.page().getByLabel("オプションだけを解約する").check();
		this.portal.field("ウェビナー500の解約する数量").fill("1");
		this.portal.press("お客様情報の確認へ進む");
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/cancel/customer");
		this.portal.press("進む");
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/cancel/confirm");
		photograph("cancel-part-confirm");
		this.portal.box("売買規約に同意する").check();
		this.portal.press("解約申込");
		this.portal.expectToBeAt("/mypage/contracts/" + this.contract + "/procedures/A-");
		Amendment cancellation = this.amendments.open(this.contract).orElseThrow();
		assertThat(cancellation.proposal().after().get(0).options()).isEmpty();
		assertThat(cancellation.effectiveDay()).contains(this.today.plusDays(1));
	}

	@Test
	void moreOfAMonthlyPlanBeginsOnTheDayThatIsChosen() {
		String monthly = running(Placing.monthly(3, this.today));
		this.portal.open("/mypage/contracts/" + monthly + "/change");
		this.portal.press("次へ進む");
		this.portal.field("Zoom Workplace Pro（月額）").fill("５");
		this.portal.press("次へ進む");
		this.portal.expectToBeAt("/mypage/contracts/" + monthly + "/change/start");
		LocalDate last = this.contracts.byNumber(monthly).termOn(this.today).lastDay();
		LocalDate first = this.startDates.earliest(this.catalog.plan("zoom-workplace-pro-monthly").orElseThrow());
		DateTimeFormatter figures = DateTimeFormatter.ofPattern("yyyy/MM/dd");
		this.portal.enterDate("利用開始希望日", figures.format(last.plusDays(1)));
		this.portal.press("進む");
		assertThat(this.portal.problemAt("利用開始希望日")).containsText("現在の契約期間（");
		photograph("monthly-start");
		this.portal.enterDate("利用開始希望日", figures.format(first));
		this.portal.press("進む");
		this.portal.expectToBeAt("/mypage/contracts/" + monthly + "/change/customer");
		this.portal.press("進む");
		agreeTo(monthly, "service-terms");
		agreeTo(monthly, "payment");
		this.portal.expectToBeAt("/mypage/contracts/" + monthly + "/change/confirm");
		photograph("monthly-confirm");
		assertThat(this.portal.main()).containsText("増える分を、適用日から現在の契約期間の終わりまでの日数で計算した金額です。");
		assertThat(this.portal.main()).containsText("お客様に行っていただきます");
		this.portal.box("売買規約に同意する").check();
		this.portal.press("数量・商品変更申込");
		this.portal.expectToBeAt("/mypage/contracts/" + monthly + "/procedures/A-");
		assertThat(this.amendments.open(monthly).orElseThrow().effectiveDay()).contains(first);
	}

	/** Every page is there soon, and has room on a phone. */
	@Test
	void aContractOfFiftyLinesIsChangedAndCancelledInPart() {
		PricedLine[] lines = IntStream.range(0, 50)
			.mapToObj((line) -> (line % 2 == 0) ? Placing.monthly(3, this.today)
					: new PricedLine("misago-board-light", "みさごボード ライト", "ユーザー", BillingPeriod.MONTHLY, this.today,
							10 + line, 480, List.of()))
			.toArray(PricedLine[]::new);
		String large = running(lines);
		this.portal.open("/mypage/contracts/" + large + "/change");
		photograph("fifty-lines");
		this.portal.page().getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
		reach(large, "/change/plans", () -> this.portal.press("数量・商品変更申込へ進む"));
		reach(large, "/change/quantities", () -> this.portal.press("次へ進む"));
		this.portal.page().getByRole(AriaRole.TEXTBOX).nth(0).fill("9");
		this.portal.page().getByRole(AriaRole.TEXTBOX).nth(49).fill("3");
		this.portal.press("次へ進む");
		assertThat(this.portal.main()).containsText("数量は5ユーザー以上で指定してください。");
		photograph("fifty-quantities");
		this.portal.page().getByRole(AriaRole.TEXTBOX).nth(49).fill("58");
		reach(large, "/change/customer", () -> this.portal.press("次へ進む"));
		this.portal.press("進む");
		agreeTo(large, "service-terms");
		agreeTo(large, "payment");
		this.portal.expectToBeAt("/mypage/contracts/" + large + "/change/confirm");
		reach(large, "/change/confirm", () -> this.portal.reload());
		photograph("fifty-confirm");
		assertThat(this.portal.main()).containsText("変更のない商品（48件）");

		this.portal.open("/mypage/contracts/" + large + "/cancel");
		this.portal.page().getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
		reach(large, "/cancel/quantities", () -> this.portal.press("申込内容の入力へ進む"));
		this.portal.page().getByRole(AriaRole.TEXTBOX).nth(0).fill("1");
		this.portal.page().getByLabel("この商品をすべて解約する").nth(49).check();
		photograph("fifty-cancel-quantities");
		reach(large, "/cancel/customer", () -> this.portal.press("お客様情報の確認へ進む"));
		this.portal.press("進む");
		this.portal.expectToBeAt("/mypage/contracts/" + large + "/cancel/confirm");
		photograph("fifty-cancel-confirm");
		this.portal.box("売買規約に同意する").check();
		reach(large, "/procedures/A-", () -> this.portal.press("解約申込"));
		assertThat(this.amendments.open(large).orElseThrow().proposal().changed()).hasSize(2);
	}

	private void reach(String contract, String page, Runnable way) {
		long before = System.nanoTime();
		way.run();
		this.portal.expectToBeAt("/mypage/contracts/" + contract + page);
		Duration taken = Duration.ofNanos(System.nanoTime() - before);
		assertThat(taken).as(page).isLessThan(PATIENCE);
	}

	/** At the end of the page, too. */
	private void expectInView(String... words) {
		this.portal.page().evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
		Locator glance = this.portal.page().locator(".wizard-glance");
		assertThat(glance).isInViewport();
		for (String each : words) {
			assertThat(glance).containsText(each);
		}
	}

	private void agreeTo(String step) {
		agreeTo(this.contract, step);
	}

	private void agreeTo(String contract, String step) {
		this.portal.expectToBeAt("/mypage/contracts/%s/change/%s".formatted(contract, step));
		this.portal.page().getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
		this.portal.press("進む");
	}

	/**
	 * On a desk and on a phone there is room; with pictures for those who want to look.
	 */
	private void photograph(String name) {
		for (int width : new int[] { 1280, 390 }) {
			this.portal.page().setViewportSize(width, 900);
			assertThat((Integer) this.portal.page().evaluate("document.documentElement.scrollWidth"))
				.as("%s at %d", name, width)
				.isLessThanOrEqualTo(width);
			this.portal.page()
				.screenshot(new ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
		}
		this.portal.page().setViewportSize(1280, 900);
	}

}
