package dev.keiyaku.browser;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForURLOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import dev.keiyaku.StoreTest;
import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.member.Members;
import dev.keiyaku.quote.Carts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the search to the active contract (store 3 to 5), through the browsers of the
 * people who take part: a customer, a clerk, the process owner.
 */
class OrderPathBrowserIT extends StoreTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	private static final String PLAN = "amabie-endpoint-standard";

	private static final String PLAN_NAME = "あまびえ端末防御 スタンダード";

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy/M/d");

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private TestRestTemplate http;

	@Autowired
	private Clock clock;

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private Members members;

	@Autowired
	private Carts carts;

	@Autowired
	private JdbcTemplate jdbc;

	@Value("${server.port}")
	private int port;

	/** So that the test can be run again after it has failed in the middle. */
	@BeforeEach
	void nothingIsLeftOfAnEarlierOrder() {
		Stream.of("hanako", "taro").forEach((loginId) -> {
			long memberId = this.members.byLoginId(loginId).orElseThrow().id();
			this.carts.of(memberId).lines().forEach((line) -> this.carts.remove(memberId, line.id()));
			this.jdbc.update("delete from wizard_draft where owner = ? and state = 'OPEN'", "member:" + memberId);
		});
	}

	private LocalDate earliest() {
		return this.startDates.earliest(this.catalog.plan(PLAN).orElseThrow());
	}

	@Test
	void anOrderRunsFromTheShelfToAnActiveContract() {
		LocalDate start = earliest();
		Portal hanako = new Portal(this.windows.open(), this.port);
		hanakoSignsIn(hanako);
		sheFindsAPlanAndPutsItIntoTheCart(hanako, start);
		String order = sheOrders(hanako);
		long submitted = System.nanoTime();

		Webapp desk = new Webapp(this.windows.open(), this.port, "tasklist");
		sheGetsTheMail("【注文受付のご連絡（NP掛け払い）】サンプル株式会社 様", order);
		hanako.follow("注文の状況を見る");
		assertThat(hanako.main()).containsText("申請");
		theClerkAcceptsTheOrder(desk, order);
		sheGetsTheMail("【注文受付結果のご連絡（NP掛け払い）】サンプル株式会社 様", order);
		hanako.reload();
		assertThat(hanako.main()).containsText("受付済");
		assertThat(hanako.main()).containsText("新規契約手続き中");

		theClerkArrangesTheDelivery(desk, order);
		String mail = sheGetsTheMail("【受領確認のお願い】サンプル株式会社 様（注文番号：" + order + "）", order);
		sheConfirmsTheReceipt(hanako, mail);
		String contract = theContractAwaitsItsStart(hanako, order);
		theContractBecomesActiveOnItsStartDate(hanako, contract, start);
		theOwnerReadsHowItWent(order, contract);
		System.out.printf("order path: %s and %s, %d s from submission to the end%n", order, contract,
				Duration.ofNanos(System.nanoTime() - submitted).toSeconds());
	}

	private void hanakoSignsIn(Portal hanako) {
		hanako.signIn("hanako", "not-her-password");
		assertThat(hanako.page().getByRole(AriaRole.ALERT)).containsText("ログインIDまたはパスワードが正しくありません");
		hanako.signIn("hanako", PASSWORD);
		hanako.expectToBeAt("/");
	}

	private void sheFindsAPlanAndPutsItIntoTheCart(Portal hanako, LocalDate start) {
		hanako.follow("商品一覧");
		hanako.page().getByRole(AriaRole.SEARCHBOX).fill("端末防御");
		hanako.page().getByRole(AriaRole.SEARCHBOX).press("Enter");
		hanako.follow("あまびえ端末防御");
		hanako.follow(PLAN_NAME);
		LocalDate holiday = Stream.iterate(start, (day) -> day.plusDays(1))
			.filter((day) -> !this.calendar.isBusinessDay(day))
			.findFirst()
			.orElseThrow();

		hanako.field("数量").fill("9");
		hanako.press("カートに入れる");
		assertThat(hanako.problemAt("数量")).hasText("数量は10台以上で指定してください。");
		assertThat(hanako.field("数量")).hasValue("9");

		hanako.field("数量").fill("12");
		hanako.enterDate("利用開始希望日", TYPED.format(holiday));
		hanako.press("カートに入れる");
		assertThat(hanako.problemAt("利用開始希望日")).containsText("日付を指定してください。");
		assertThat(hanako.field("利用開始希望日")).hasValue(TYPED.format(holiday));
		assertThat(hanako.field("数量")).hasValue("12");

		hanako.enterDate("利用開始希望日", "2027/02/30");
		assertThat(hanako.problemAt("利用開始希望日")).containsText("実在する日付");
		assertThat(hanako.field("利用開始希望日")).hasValue("2027/02/30");
		hanako.press("カートに入れる");
		assertThat(hanako.problemAt("利用開始希望日")).containsText("実在する日付");

		hanako.enterDate("利用開始希望日", DateTimeFormatter.BASIC_ISO_DATE.format(start));
		assertThat(hanako.field("利用開始希望日")).hasValue(TYPED.format(start));
		hanako.press("カートに入れる");
		hanako.expectToBeAt("/cart");
		assertThat(hanako.main()).containsText("63,360円");
	}

	private String sheOrders(Portal hanako) {
		hanako.follow("ご注文手続きへ進む");
		hanako.expectToBeAt("/order/customer");
		assertThat(hanako.field("ご担当者のお名前").first()).hasValue("見本 花子");
		hanako.press("進む");
		hanako.expectToBeAt("/order/questions");
		hanako.press("進む");
		assertThat(hanako.problemAt("Windows端末の台数")).hasText("入力してください。");
		hanako.field("Windows端末の台数").fill("8");
		hanako.field("緊急時の連絡先").fill("03-1234-5679");
		hanako.press("進む");
		hanako.expectToBeAt("/order/service-terms");
		hanako.box("に同意する").check();
		hanako.press("進む");
		hanako.expectToBeAt("/order/payment");
		hanako.box("に同意する").check();
		hanako.press("進む");
		hanako.expectToBeAt("/order/confirm");
		assertThat(hanako.button("注文を実行する")).isDisabled();
		hanako.box("売買規約に同意する").check();
		assertThat(hanako.button("注文を実行する")).isEnabled();

		StaffRest desk = new StaffRest(this.port).signIn("desk", PASSWORD, "tasklist");
		long pressed = System.nanoTime();
		hanako.press("注文を実行する");
		hanako.page().waitForURL("**/order/done/O-*", new WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
		String order = hanako.page().url().replaceFirst(".*/done/", "");
		Duration untilTask = untilTheTaskIsThere(desk, order, pressed);
		System.out.printf("order path: accept-order is in Tasklist %d ms after the button was pressed%n",
				untilTask.toMillis());
		assertThat(hanako.main()).containsText(order);
		return order;
	}

	private Duration untilTheTaskIsThere(StaffRest desk, String order, long pressed) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofSeconds(20))
			.until(() -> desk.getJson("/task/count?taskDefinitionKey=accept-order&processInstanceBusinessKey=" + order)
				.get("count")
				.asInt() == 1);
		return Duration.ofNanos(System.nanoTime() - pressed);
	}

	private String sheGetsTheMail(String subject, String order) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> Stream.of(this.http.getForObject("/sandbox/mails.json", JsonNode[].class))
				.filter((mail) -> mail.get("to").asText().equals("hanako@sample.example"))
				.filter((mail) -> mail.get("subject").asText().equals(subject))
				.map((mail) -> mail.get("text").asText())
				.filter((text) -> text.contains(order))
				.findFirst()
				.orElse(null), (found) -> found != null);
	}

	private void theClerkAcceptsTheOrder(Webapp desk, String order) {
		desk.signIn("desk", PASSWORD);
		desk.openFilter("受注デスク");
		desk.openTask(order);
		assertThat(desk.task()).containsText("注文の可否を決める");
		for (String fact : new String[] { "サンプル株式会社", "見本 花子", "審査通過", PLAN_NAME, "12台", "63,360", "03-1234-5679" }) {
			assertThat(desk.task()).containsText(fact);
		}
		desk.claim();
		desk.task().getByLabel("受け付ける").check();
		desk.press("完了");
		assertThat(desk.tasks().filter(new Locator.FilterOptions().setHasText(order))).hasCount(0);
	}

	private void theClerkArrangesTheDelivery(Webapp desk, String order) {
		desk.openFilter("納品デスク");
		desk.openTask(order);
		assertThat(desk.task()).containsText("納品を手配する");
		desk.claim();
		LocalDate today = LocalDate.now(this.clock);
		desk.task().getByLabel("メーカーの受注番号").fill("AM-2026-77");
		desk.task().getByLabel("納品日").fill(DateTimeFormatter.ofPattern("yyyy/MM/dd").format(today));
		desk.task().getByLabel("納品日").press("Enter");
		desk.task().getByLabel("お客様への連絡事項").fill("管理画面への招待をお送りしました。");
		desk.press("完了");
		assertThat(desk.tasks().filter(new Locator.FilterOptions().setHasText(order))).hasCount(0);
	}

	private void sheConfirmsTheReceipt(Portal hanako, String mail) {
		String link = Stream.of(mail.split("\\s+")).filter((word) -> word.startsWith("http")).findFirst().orElseThrow();
		assertThat(URI.create(link).getPath()).startsWith("/mypage/orders/O-");
		hanako.open(link);
		hanako.follow("配送状況");
		assertThat(hanako.main()).containsText("管理画面への招待をお送りしました。");
		assertThat(hanako.main()).not().containsText("受領確認が完了しました");
		hanako.press("受領確認");
		assertThat(hanako.main()).containsText("受領確認が完了しました");
		assertThat(hanako.button("受領確認")).hasCount(0);
	}

	private String theContractAwaitsItsStart(Portal hanako, String order) {
		hanako.open("/mypage/orders/" + order);
		hanako.page().locator("a[href*='/mypage/contracts/C-']").click();
		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			hanako.reload();
			assertThat(hanako.main().innerText()).contains("契約開始待");
		});
		return hanako.page().url().replaceFirst(".*/contracts/", "");
	}

	private void theContractBecomesActiveOnItsStartDate(Portal hanako, String contract, LocalDate start) {
		Instant day = start.atTime(0, 1).atZone(this.clock.getZone()).toInstant();
		this.http.postForObject("/sandbox/clock", Map.of("now", day.toString()), JsonNode.class);
		// so many hours later nobody is still signed in
		hanako.signIn("hanako", PASSWORD);
		hanako.open("/mypage/contracts/" + contract);
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			hanako.reload();
			assertThat(hanako.main().innerText()).contains("契約中").doesNotContain("契約開始待");
		});
	}

	/**
	 * Community Cockpit leaves a finished instance to the pages that the store adds.
	 */
	private void theOwnerReadsHowItWent(String order, String contract) {
		Webapp owner = new Webapp(this.windows.open(), this.port, "cockpit");
		owner.signIn("owner", PASSWORD);
		Page page = owner.page();
		owner.follow("プロセス");
		owner.follow("注文受付");
		assertThat(page.locator(".djs-container svg").first()).containsText("注文の可否を決める");
		page.getByText("履歴（全バージョン）").click();
		page.getByLabel("番号").fill(order.substring(2));
		owner.press("表示");
		owner.press(order);
		assertThat(page.getByText(order + " の経過")).isVisible();
		assertThat(page.locator(".keiyaku-path")).containsText("契約期間を準備する");
		assertThat(page.locator(".keiyaku-path")).containsText("担当者が確認する。");
		assertThat(page.locator(".keiyaku-passed[data-element-id='accept-order']")).hasCount(1);
		assertThat(page.locator(".djs-overlays .badge").and(page.locator(":visible"))).hasCount(0);
		page.getByText("ヒートマップ").click();
		assertThat(page.locator("[class*=keiyaku-heat-][data-element-id='accept-order']")).hasCount(1);
		assertThat(page.locator(".keiyaku-heat td").getByText("注文の可否を決める")).isVisible();
		page.locator("g.djs-shape[data-element-id='accept-order'] .djs-visual")
			.click(new Locator.ClickOptions().setForce(true));
		assertThat(page.locator(".keiyaku-documentation")).containsText("翌営業日までに行います");
		owner.follow("デスクの状況");
		assertThat(page.locator(".keiyaku-desk-row").getByText("受注デスク")).isVisible();
		owner.follow("プロセス");
		owner.follow("契約期間");
		assertThat(page.getByText(contract).first()).isVisible();
	}

	@Test
	void theWizardLosesNothingAndCannotBeJumpedOver() {
		Portal taro = new Portal(this.windows.open(), this.port);
		taro.signIn("taro", PASSWORD);
		taro.open("/products/amabie-endpoint/" + PLAN);
		taro.press("カートに入れる");
		taro.expectToBeAt("/cart");
		taro.follow("ご注文手続きへ進む");
		taro.expectToBeAt("/order/customer");

		taro.open("/order/confirm");
		taro.expectToBeAt("/order/customer");
		taro.press("進む");
		taro.expectToBeAt("/order/questions");

		taro.field("Windows端末の台数").fill("7");
		assertThat(taro.main()).containsText("入力途中の内容を保存しました");
		taro.reload();
		assertThat(taro.field("Windows端末の台数")).hasValue("7");
		Portal secondTab = taro.secondTab(this.port);
		secondTab.open("/order");
		secondTab.expectToBeAt("/order/questions");
		assertThat(secondTab.field("Windows端末の台数")).hasValue("7");
		secondTab.field("緊急時の連絡先").fill("03-1234-5680");
		secondTab.press("進む");
		secondTab.expectToBeAt("/order/service-terms");

		taro.reload();
		assertThat(taro.field("緊急時の連絡先")).hasValue("03-1234-5680");
		taro.press("進む");
		taro.expectToBeAt("/order/service-terms");
		taro.box("に同意する").check();
		taro.press("進む");
		taro.expectToBeAt("/order/payment");
		taro.back();
		taro.expectToBeAt("/order/service-terms");
		assertThat(taro.box("に同意する")).isChecked();
		taro.back();
		taro.expectToBeAt("/order/questions");
		assertThat(taro.field("Windows端末の台数")).hasValue("7");
		taro.forward();
		taro.forward();
		taro.expectToBeAt("/order/payment");
		taro.open("/order/confirm");
		taro.expectToBeAt("/order/payment");
	}

}
