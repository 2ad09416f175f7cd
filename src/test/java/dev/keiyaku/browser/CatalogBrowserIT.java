package dev.keiyaku.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.keiyaku.StoreTest;
import dev.keiyaku.catalog.Catalog;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The shelf as a buyer sees it, and as two clerks of the catalogue desk keep it. */
class CatalogBrowserIT extends StoreTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	private static final String PLAN = "hiyodori-learning-annual";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private Catalog catalog;

	@Autowired
	private Clock clock;

	@Value("${server.port}")
	private int port;

	@ParameterizedTest
	@CsvSource({ "ＺＯＯＭ, Zoom Workplace", "ずーむ, Zoom Workplace", "ミサゴボ－ド, みさごボード", "みさごぼうど, みさごボード", "ｱﾏﾋﾞｴ, あまびえ端末防御",
			"端末方御, あまびえ端末防御" })
	void aBuyerFindsAProductHoweverItIsTyped(String typed, String product) {
		Portal visitor = new Portal(this.windows.open(), this.port);
		visitor.open("/products");
		visitor.page().getByRole(AriaRole.SEARCHBOX).fill(typed);
		visitor.page().getByRole(AriaRole.SEARCHBOX).press("Enter");
		assertThat(visitor.main().getByRole(AriaRole.ARTICLE).first()).containsText(product);
	}

	@Test
	void aBuyerNarrowsTheShelfAndTakesFiltersAwayAgain() {
		Portal visitor = new Portal(this.windows.open(), this.port);
		visitor.open("/products");
		Locator found = visitor.main().getByRole(AriaRole.ARTICLE);
		visitor.follow("セキュリティ");
		int inCategory = found.count();
		visitor.page().locator("nav[aria-labelledby=tags] a").first().click();
		assertThat(visitor.page()).hasURL(Pattern.compile("category=security.*tag="));
		int narrowed = found.count();
		assertThat(narrowed).isPositive().isLessThanOrEqualTo(inCategory);
		assertThat(visitor.page().locator("nav[aria-labelledby=tags] a.active .number")).hasText(narrowed + "件");
		visitor.follow("条件「セキュリティ」を外す");
		assertThat(found.first()).isVisible();
		assertThat(found.count()).isGreaterThanOrEqualTo(narrowed);
		visitor.follow("条件をすべて外す");
		assertThat(found).hasCount(12);

		visitor.open("/products?q=kkkkkkkkkk&category=security");
		assertThat(visitor.main()).containsText("条件に合う製品が見つかりませんでした");
		visitor.follow("キーワードを外して、指定した条件だけで探す");
		assertThat(found).hasCount(inCategory);
	}

	@Test
	void aBuyerComparesPlansAtTheirQuantity() {
		Portal visitor = new Portal(this.windows.open(), this.port);
		visitor.open("/products/misago-board");
		Locator amounts = visitor.page().locator("tr.compare__amount").first().locator("td");
		Locator years = visitor.page().locator("tr.compare__amount").nth(1).locator("td");
		assertThat(amounts).hasCount(3);
		assertThat(amounts.nth(0)).containsText("4,800円");
		visitor.field("数量").fill("２００");
		assertThat(amounts.nth(0)).containsText("96,000円");
		assertThat(amounts.nth(2)).containsText("1,920,000円");
		assertThat(years.nth(0)).containsText("1,152,000円");
		visitor.field("数量").fill("1.5");
		assertThat(visitor.main().getByText("1から99,999までの整数で入力してください")).isVisible();
		assertThat(amounts.nth(0).locator("[data-amount]")).isHidden();
		visitor.field("数量").fill("5");
		assertThat(visitor.main().getByText("1から99,999までの整数で入力してください")).isHidden();
		assertThat(visitor.main().getByText("商品詳細へ").first()).hasAttribute("href", Pattern.compile("quantity=5$"));
		assertThat(amounts.nth(2)).containsText("ご注文いただける数量");
		visitor.press("金額を計算する");
		assertThat(visitor.page()).hasURL(Pattern.compile("quantity=5"));
		assertThat(amounts.nth(0)).containsText("2,400円");
		assertThat(amounts.nth(2)).containsText("ご注文いただける数量");
	}

	@Test
	void oneClerkChangesAPriceAnotherApprovesItAndItIsBroughtBack() {
		LocalDate from = LocalDate.now(this.clock).plusDays(30);
		long before = this.catalog.plan(PLAN).orElseThrow().unitPriceOn(from);
		String reason = "改定 " + UUID.randomUUID().toString().substring(0, 8);

		Webapp first = signedIn("desk");
		start(first, "カタログを変更する", "変更の内容", "kind,code,field,value,from\nplan,%s,price,-5,%s".formatted(PLAN, from),
				reason);
		open(first, reason);
		assertThat(first.task()).containsText("価格には、0以上の円単位の整数");
		assertThat(first.task().locator(".keiyaku-head")).containsText(Pattern.compile("P-\\d+"));
		assertThat(first.task().locator(".keiyaku-head")).containsText(reason);
		assertThat(first.task().locator(".nav-tabs").getByText("会社")).isHidden();
		first.claim();
		Locator text = first.task().locator("textarea");
		assertThat(text).hasValue("kind,code,field,value,from\nplan,%s,price,-5,%s".formatted(PLAN, from));
		text.fill("kind,code,field,value,from\nplan,%s,price,%d,%s".formatted(PLAN, before + 70, from));
		decide(first, "内容を確認し直す");
		open(first, reason);
		assertThat(first.task()).containsText("誤りはありません");
		assertThat(first.task()).containsText("から %,d円".formatted(before + 70));
		first.claim();
		decide(first, "承認を求める");

		open(first, reason);
		first.task().getByText("引き受ける").click();
		assertThat(first.page().getByText("承認のタスクを引き受けられません")).isVisible();

		Webapp second = signedIn("desk2");
		open(second, reason);
		second.claim();
		String number = second.task().getByText(Pattern.compile("^P-\\d+$")).first().innerText();
		decide(second, "承認して公開する");
		Awaitility.await()
			.pollInSameThread()
			.until(() -> this.catalog.plan(PLAN).orElseThrow().unitPriceOn(from) == before + 70);

		String undoing = reason + " 取消";
		start(second, "以前の内容に戻す", "取り消す公開の番号", number, undoing);
		open(second, undoing);
		second.claim();
		decide(second, "承認を求める");
		open(first, undoing);
		first.claim();
		decide(first, "承認して公開する");
		Awaitility.await()
			.pollInSameThread()
			.until(() -> this.catalog.plan(PLAN).orElseThrow().unitPriceOn(from) == before);
	}

	private Webapp signedIn(String clerk) {
		Webapp tasklist = new Webapp(this.windows.open(), this.port, "tasklist");
		tasklist.page().setViewportSize(1500, 1000);
		tasklist.signIn(clerk, PASSWORD);
		tasklist.page().locator(".task-filters").getByText("カタログデスク").waitFor();
		return tasklist;
	}

	private void start(Webapp tasklist, String action, String label, String value, String reason) {
		Page page = tasklist.page();
		page.getByText("プロセスを開始").first().click();
		Locator dialog = page.locator(".modal-content");
		dialog.getByText("カタログの公開").click();
		dialog.locator(".fjs-form").waitFor();
		dialog.getByText(action).click();
		dialog.getByLabel(label).fill(value);
		dialog.getByLabel("変更の理由").fill(reason);
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("開始").setExact(true)).click();
		dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

	/** Opens the task anew: the list still shows for a moment what has been completed. */
	private static void open(Webapp tasklist, String reason) {
		tasklist.page().reload();
		tasklist.openFilter("カタログデスク");
		tasklist.openTask(reason);
	}

	private static void decide(Webapp tasklist, String decision) {
		choose(tasklist, decision);
		tasklist.task()
			.locator(".fjs-form")
			.first()
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

	private static void choose(Webapp tasklist, String decision) {
		tasklist.task().getByText(decision, new Locator.GetByTextOptions().setExact(true)).click();
		tasklist.press("完了");
	}

}
