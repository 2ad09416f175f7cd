package dev.keiyaku.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What staff see of their tasks, and what is offered to whom. */
class StaffFormsBrowserIT extends ProcessTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private JdbcClient database;

	@Value("${server.port}")
	private int port;

	/**
	 * A day of delivery that is yet to come is refused by the store, not by the form.
	 */
	@Test
	void whatTheStoreRefusesIsSaidAtItsFieldAndLosesNothing() {
		String number = this.given.order(this.given.company("未来納品商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");
		Webapp desk = tasklist();
		desk.openFilter("納品デスク");
		desk.openTask(number);
		desk.claim();
		desk.task().getByLabel("メーカーの受注番号").fill("AM-2026-77");
		desk.task().getByLabel("お客様への連絡事項").fill("管理画面への招待をお送りしました。");
		enterDayOfDelivery(desk, LocalDate.now(this.clock).plusDays(3));
		desk.press("完了");
		Locator field = desk.task().locator(".fjs-form-field-datetime");
		assertThat(field.locator(".keiyaku-refused")).containsText("受け付けた日から今日までの日付を入力してください。");
		assertThat(desk.page().locator(".alert").getByText("【納品日】")).hasCount(0);
		assertThat(desk.task().getByLabel("メーカーの受注番号")).hasValue("AM-2026-77");
		assertThat(desk.task().getByLabel("お客様への連絡事項")).hasValue("管理画面への招待をお送りしました。");
		photograph(desk, "refused-delivery");

		enterDayOfDelivery(desk, LocalDate.now(this.clock));
		assertThat(field.locator(".keiyaku-refused")).hasCount(0);
		desk.press("完了");
		task(number, "confirm-receipt");
		assertThat(desk.page().locator(".page-notifications .alert-danger")).hasCount(0);
	}

	/**
	 * Given a browser in English, which form-js would have write the month first, when a
	 * clerk types a day as in Japan, then it is that day or is refused.
	 */
	@Test
	void aDayIsReadAsItIsTypedOrRefused() {
		String number = delivered("日付商事株式会社");
		Webapp desk = tasklist("en-US");
		desk.openFilter("納品デスク");
		desk.openTask(number);
		desk.claim();
		Locator day = desk.task().getByLabel("納品日");
		Locator field = desk.task().locator(".fjs-form-field-datetime");
		for (String wrong : List.of("2026/02/30", "11/29/2026", "明日")) {
			day.fill(wrong);
			day.press("Tab");
			assertThat(field.locator(".keiyaku-refused")).containsText("実在する年月日");
			assertThat(day).hasValue(wrong);
			assertThat(desk.button("完了")).isDisabled();
		}
		photograph(desk, "no-day");
		for (String typed : List.of("yyyyMMdd", "yyyy-MM-dd", "yyyy年M月d日", "yyyy/MM/dd")) {
			day.fill(DateTimeFormatter.ofPattern(typed).format(this.today));
			day.press("Tab");
			assertThat(day).hasValue(DateTimeFormatter.ofPattern("yyyy/M/d").format(this.today));
			assertThat(field.locator(".keiyaku-refused")).hasCount(0);
		}
		desk.task().getByLabel("メーカーの受注番号").fill("AM-2026-78");
		desk.press("完了");
		task(number, "confirm-receipt");
		assertThat(this.database.sql("select delivered_on from delivery where number = ?")
			.param(number)
			.query(LocalDate.class)
			.single()).isEqualTo(this.today);
	}

	/**
	 * Whoever begins with a day claims the task, in one go or with a pause for thought.
	 */
	@Test
	void aDayTypedIntoATaskThatNobodyHasIsKept() {
		String day = DateTimeFormatter.ofPattern("yyyy/M/d").format(this.today);
		Webapp desk = tasklist();
		TypeOptions fast = new TypeOptions().setDelay(60);
		for (boolean pauses : new boolean[] { false, true }) {
			String number = delivered("記入商事株式会社");
			desk.openFilter("納品デスク");
			desk.openTask(number);
			Locator field = desk.task().getByLabel("納品日");
			Locator unclaimed = desk.task().locator(".disabled-form");
			field.click();
			desk.page().keyboard().type(day.substring(0, 4), fast);
			if (pauses) {
				assertThat(unclaimed).hasCount(0);
				assertThat(field).isFocused();
				assertThat(field).hasValue(day.substring(0, 4));
			}
			desk.page().keyboard().type(day.substring(4), fast);
			desk.page().keyboard().press("Tab");
			assertThat(unclaimed).hasCount(0);
			assertThat(field).hasValue(day);
			desk.task().getByLabel("メーカーの受注番号").click();
			desk.page().keyboard().type("AM-2026-79", fast);
			desk.press("完了");
			task(number, "confirm-receipt");
		}
	}

	/** Enter hands nothing in, and the button all that was typed until then. */
	@Test
	void theLastKeystrokesAreHandedIn() {
		String number = delivered("打鍵商事株式会社");
		Webapp desk = tasklist();
		desk.openFilter("納品デスク");
		desk.openTask(number);
		desk.claim();
		enterDayOfDelivery(desk, this.today);
		Locator field = desk.task().getByLabel("メーカーの受注番号");
		field.pressSequentially("AM-2026-12345");
		field.press("Enter");
		assertThat(desk.button("完了")).isEnabled();
		task(number, "arrange-delivery");
		field.pressSequentially("67");
		desk.press("完了");
		task(number, "confirm-receipt");
		assertThat(this.database.sql("select maker_order_number from delivery where number = ?")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("AM-2026-1234567");
	}

	/** A reason that is missing is none any more when nothing is to be declined. */
	@Test
	void whoChangesTheirMindCanCompleteTheTask() {
		String number = this.given.order(this.given.company("再考商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
		task(number, "accept-order");
		Webapp desk = tasklist();
		desk.openFilter("受注デスク");
		desk.openTask(number);
		desk.claim();
		desk.task().getByLabel("取り消す").check();
		desk.task().getByLabel("取り消しの理由").fill("在庫がありません。");
		desk.task().getByLabel("取り消しの理由").fill("");
		desk.task().getByLabel("取り消しの理由").blur();
		assertThat(desk.button("完了")).isDisabled();
		desk.task().getByLabel("受け付ける").check();
		assertThat(desk.button("完了")).isEnabled();
		desk.press("完了");
		task(number, "arrange-delivery");
	}

	private String delivered(String company) {
		String number = this.given.order(this.given.company(company), Placing.monthly(1, this.today.plusDays(7)));
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");
		return number;
	}

	/** What the engine says stands behind the sentence, for whoever mends it. */
	@Test
	void whatTheEngineRefusesIsToldInASentenceThatSaysWhatToDo() {
		String number = this.given.order(this.given.company("拒否商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
		task(number, "accept-order");
		Webapp desk = tasklist();
		desk.openFilter("受注デスク");
		desk.openTask(number);
		String words = "ENGINE-03083 Unexpected <b>exception</b>";
		desk.page()
			.route(Pattern.compile("/claim$"),
					(route) -> route.fulfill(new Route.FulfillOptions().setStatus(400)
						.setContentType("application/json")
						.setBody("{\"type\": \"InvalidRequestException\", \"message\": \"%s\"}".formatted(words))));
		desk.task().getByText("引き受ける").click();
		Locator told = desk.page().locator(".page-notifications .alert");
		assertThat(told).containsText("画面を開き直し、内容を確かめて、もう一度お試しください。");
		assertThat(told.getByText(words)).isHidden();
		assertThat(told.locator(".status + strong")).isHidden();
		photograph(desk, "refused-call");
		told.getByText("技術的な内容").click();
		assertThat(told.getByText(words)).isVisible();
	}

	/** Many orders wait: the first to be due is the first to be seen. */
	@Test
	void theTaskThatIsDueFirstComesFirst() {
		List<String> numbers = IntStream.range(0, 3)
			.mapToObj((i) -> this.given.order(this.given.company("北海道デジタルトランスフォーメーション推進協同組合連合会"),
					Placing.monthly(1, this.today.plusDays(7))))
			.toList();
		Task last = task(numbers.get(2), "accept-order");
		last.setDueDate(beforeAnyOther());
		this.tasks.saveTask(last);
		Webapp desk = tasklist();
		desk.openFilter("受注デスク");
		assertThat(desk.tasks().first()).containsText(numbers.get(2));
		Locator subject = desk.tasks().first().locator(".keiyaku-company");
		assertThat((Boolean) subject.evaluate("e => e.scrollHeight <= e.clientHeight || e.clientHeight === 0"))
			.as("the name is to be read to its end")
			.isTrue();
		photograph(desk, "due-first");
	}

	/** Earlier than what this test or another one has left. */
	private Date beforeAnyOther() {
		Date first = this.tasks.createTaskQuery().orderByDueDate().asc().listPage(0, 1).get(0).getDueDate();
		return Date.from(first.toInstant().minus(Duration.ofDays(1)));
	}

	/** The owner reads all and changes nothing: no button says otherwise. */
	@Test
	void cockpitOffersToTheOwnerOnlyWhatTheEngineAllows() {
		String number = this.given.order(this.given.company("閲覧商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
		task(number, "accept-order");
		String instance = "/process-instance/" + instance("order-acceptance", number).getId() + "/runtime";
		assertThat(changes(cockpit("owner", instance))).hasCount(0);
		assertThat(changes(cockpit("admin", instance)).first()).isVisible();
	}

	private static Locator changes(Page cockpit) {
		return cockpit.locator(".ctn-toolbar .btn-toolbar:not(.keiyaku-moves), .action-button, td.actions .btn")
			.and(cockpit.locator(":visible"));
	}

	private Page cockpit(String user, String path) {
		Webapp cockpit = new Webapp(this.windows.open(), this.port, "cockpit");
		cockpit.page().setViewportSize(1500, 1000);
		cockpit.page().setDefaultTimeout(3 * Windows.PATIENCE_IN_MILLISECONDS);
		cockpit.signIn(user, PASSWORD);
		cockpit.follow("プロセス");
		cockpit.page().navigate("http://localhost:%d/camunda/app/cockpit/default/#%s".formatted(this.port, path));
		cockpit.page().locator("[cam-widget-variables-table] tbody tr").first().waitFor();
		photograph(cockpit, "cockpit-" + user);
		return cockpit.page();
	}

	private Webapp tasklist() {
		return tasklist("ja-JP");
	}

	private Webapp tasklist(String locale) {
		Webapp desk = new Webapp(this.windows.open(locale), this.port, "tasklist");
		desk.page().setViewportSize(1500, 1000);
		desk.page().setDefaultTimeout(3 * Windows.PATIENCE_IN_MILLISECONDS);
		desk.signIn("desk", PASSWORD);
		return desk;
	}

	private static void enterDayOfDelivery(Webapp desk, LocalDate day) {
		Locator field = desk.task().getByLabel("納品日");
		field.fill(DateTimeFormatter.ofPattern("yyyy/MM/dd").format(day));
		field.press("Enter");
	}

	private static void photograph(Webapp webapp, String name) {
		webapp.page()
			.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", "staff-" + name + ".png")));
	}

}
