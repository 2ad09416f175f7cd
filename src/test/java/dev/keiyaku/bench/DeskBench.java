package dev.keiyaku.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.browser.Webapp;
import dev.keiyaku.browser.Windows;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What Tasklist asks of a desk at which 200 tasks wait. Target: under a second for what a
 * clerk waits for at once.
 */
class DeskBench extends ProcessTest {

	private static final int TASKS = 200;

	/** On a page of Tasklist, as the store sets it. */
	private static final int PAGE = 15;

	private static final int TIMES = 50;

	/** In the browser. */
	private static final int LOOKS = 20;

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Statements statements;

	@Value("${server.port}")
	private int port;

	private final String company = "混雑" + UUID.randomUUID().toString().substring(0, 8) + "株式会社";

	private List<String> waiting;

	@BeforeEach
	void aFullDesk() {
		SignedInMember customer = this.given.company(this.company);
		List<String> numbers = IntStream.range(0, TASKS)
			.mapToObj((n) -> this.given.order(customer, Placing.monthly(1 + n % 9, this.today.plusDays(20))))
			.toList();
		this.waiting = numbers.stream().map((number) -> task(number, "accept-order").getId()).toList();
		this.waiting.forEach((task) -> this.tasks.setAssignee(task, "desk"));
		this.database.execute("analyze");
	}

	@Test
	void deskWithManyTasks() {
		StaffRest desk = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist");
		String filter = desk.getJson("/filter?resourceType=Task").findParents("name").get(0).get("id").asText();
		String page = "/engine/engine/default/filter/%s/list?maxResults=%d".formatted(filter, PAGE);
		Stopwatch stopwatch = new Stopwatch("A desk at which %d tasks wait".formatted(TASKS));
		time(stopwatch, desk, "a page of Tasklist's list", page);
		time(stopwatch, desk, "the cards of a page", cards(PAGE));
		time(stopwatch, desk, "100 cards", cards(100));
		time(stopwatch, desk, "a search that finds one", "/desk/search?query=" + this.database.queryForObject(
				"select max(number) from customer_order where company_name = ?", String.class, this.company));
		time(stopwatch, desk, "a search that finds all of them", "/desk/search?query=" + encoded(this.company));
		time(stopwatch, desk, "a search that finds none", "/desk/search?query=" + encoded("存在しない会社"));
		stopwatch.print();
	}

	/** From the press of a button or a key until what is waited for can be read. */
	@Test
	void deskInTheBrowser() {
		Webapp desk = new Webapp(this.windows.open(), this.port, "tasklist");
		desk.signIn("desk", "keiyaku-sandbox");
		desk.openFilter("受注デスク");
		Locator first = desk.tasks().first().locator(".keiyaku-card");
		Locator search = desk.page().getByPlaceholder("番号・会社名・お名前・件名・金額で探す");
		Locator found = desk.page().locator(".keiyaku-result");
		first.waitFor();
		Stopwatch stopwatch = new Stopwatch("A desk at which %d tasks wait, in Chromium".formatted(TASKS));
		stopwatch.time("the list of another desk and back", LOOKS, (n) -> {
			desk.openFilter("納品デスク");
			first.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
			desk.openFilter("受注デスク");
			first.waitFor();
		});
		stopwatch.time("a task with its form", LOOKS, (n) -> {
			Locator card = desk.tasks().nth(1 + n % (PAGE - 1));
			String number = card.locator(".keiyaku-card strong").first().textContent();
			card.click();
			desk.task().locator(".fjs-form").getByText(number).first().waitFor();
		});
		stopwatch.time("a search that finds all of them", LOOKS, (n) -> {
			search.fill(this.company);
			search.press("Enter");
			found.nth(TASKS - 1).waitFor();
			desk.press("一覧に戻る");
			first.waitFor();
		});
		stopwatch.print();
	}

	private String cards(int most) {
		return "/desk/cards?"
				+ this.waiting.stream().limit(most).map((id) -> "ids=" + id).collect(Collectors.joining("&"));
	}

	private static String encoded(String query) {
		return URLEncoder.encode(query, StandardCharsets.UTF_8);
	}

	private void time(Stopwatch stopwatch, StaffRest desk, String name, String path) {
		stopwatch.time(name, TIMES, (n) -> get(desk, path));
		System.out.printf("%s: %d statements%n", name, this.statements.ofRequests(() -> get(desk, path)));
	}

	private static void get(StaffRest desk, String path) {
		int status = desk.call("GET", "/camunda/api" + path, null).statusCode();
		if (status != HttpStatus.OK.value()) {
			throw new IllegalStateException("%s answers %d".formatted(path, status));
		}
	}

}
