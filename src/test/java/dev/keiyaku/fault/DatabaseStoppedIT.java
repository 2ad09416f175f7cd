package dev.keiyaku.fault;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.browser.StaffRest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database is stopped, hangs, or has no connection left (store, faults 7 and 14):
 * whoever asks is told so in words and soon, and nothing is needed for it to go on
 * afterwards.
 */
class DatabaseStoppedIT {

	private static final Duration BAR = Duration.ofSeconds(5);

	private static final String TITLE = "ただいま混み合っています";

	private static final String STORE = "ケイヤクストア";

	private static final Path LOG = Path.of("target", "stopped-database-store.log");

	@TempDir
	private static Path directory;

	private static final ExecutorService CLIENTS = Executors.newCachedThreadPool();

	private static Surroundings surroundings;

	private static StoreProcess store;

	private static PortalClient visitor;

	private static PortalClient member;

	private static StaffRest clerk;

	/** How a line begins that is no part of a stack. */
	private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T");

	private static List<String> orders;

	private long logged;

	@BeforeAll
	static void aStoreWithItsOwnDatabase() throws Exception {
		surroundings = new Surroundings(directory);
		store = StoreProcess.start(surroundings.settings(), LOG);
		visitor = new PortalClient(store.port()).visit();
		member = store.signedInMember();
		clerk = new StaffRest(store.port()).signIn("admin", "keiyaku-sandbox", "tasklist");
		orders = store.placeOrders(3);
		awaitOrders();
	}

	@AfterAll
	static void end() throws Exception {
		CLIENTS.shutdownNow();
		StoreProcess.killIfAlive(store);
		surroundings.close();
	}

	@BeforeEach
	void everythingIsServed() throws IOException {
		assertServedAgain();
		this.logged = logLines().count();
	}

	@Test
	void stoppedItIsToldEverywhereAndComesBackUnaided() throws Exception {
		surroundings.stopDatabase();
		assertToldEverywhere();
		assertToldEverywhere();
		assertFilesAndHealth();

		surroundings.startDatabase();
		assertServedAgain();
		assertThat(newLines("The database is away")).hasSize(1);
		assertThat(newLines("The database is back")).hasSize(1);
		assertThat(newEntries()).as("what is logged of an outage").hasSizeLessThan(10);
	}

	@Test
	void hangingItIsToldEverywhereAndComesBackUnaided() throws Exception {
		surroundings.freezeDatabase();
		try {
			// whoever asks first waits until it is known; what needs no database is shown
			// until then
			assertThat(inTime(Map.of("first", () -> member.getPage("/mypage"))).get("first").join())
				.satisfies(this::assertInWords);
			assertToldEverywhere();
			assertFilesAndHealth();
		}
		finally {
			surroundings.thawDatabase();
		}
		assertServedAgain();
		assertThat(newLines("The database is away")).hasSize(1);
		assertThat(newLines("The database is back")).hasSize(1);
	}

	@Test
	void withoutAConnectionLeftItIsToldInWordsAndNothingElseIsNeeded() throws Exception {
		List<CompletableFuture<HttpResponse<String>>> answers;
		try (Connection connection = surroundings.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("lock table spring_session in access exclusive mode");
			answers = Stream.generate(() -> inBackground(() -> member.getPage("/mypage"))).limit(30).toList();
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.until(() -> answers.stream().filter(CompletableFuture::isDone).count() >= 10);
			connection.rollback();
		}
		List<HttpResponse<String>> pages = answers.stream().map(CompletableFuture::join).toList();
		assertThat(pages).extracting(HttpResponse::statusCode).containsOnly(200, 503);
		assertThat(pages).filteredOn((page) -> page.statusCode() == 503).isNotEmpty().allSatisfy(this::assertInWords);
		assertThat(newLines("No connection to the database was free")).hasSize(1);
		assertThat(newLines("The database is away")).isEmpty();
	}

	private void assertToldEverywhere() {
		// what needs no database is shown until it is known
		assertThat(inTime(Map.of("first", () -> member.getPage("/mypage"))).get("first").join())
			.satisfies(this::assertInWords);
		Awaitility.await().atMost(BAR).until(() -> visitor.get("/actuator/health/readiness").statusCode() == 503);

		Map<String, Supplier<HttpResponse<String>>> pages = new LinkedHashMap<>();
		for (String path : List.of("/", "/products", "/login", "/register", "/cart", "/there/is/none")) {
			pages.put("visitor " + path, () -> new PortalClient(store.port()).getPage(path));
			pages.put("visitor with a session " + path, () -> visitor.getPage(path));
		}
		String order = "/mypage/orders/" + orders.get(0);
		for (String path : List.of("/mypage", "/products", "/cart", "/order", "/mypage/orders", order, order + "/pdf",
				"/mypage/orders.csv", "/mypage/security", "/camunda/app/tasklist/default/", "/error")) {
			pages.put("member " + path, () -> member.getPage(path));
		}
		for (String webapp : List.of("tasklist", "cockpit", "admin", "welcome")) {
			pages.put(webapp, () -> clerk.getFrom(webapp, "/"));
		}
		pages.put("catalogue", () -> clerk.getFrom("tasklist", "/catalog.yml"));
		Map<String, Supplier<HttpResponse<String>>> calls = new LinkedHashMap<>();
		calls.put("sign-in", () -> visitor.submit("/login", Map.of("loginId", "nobody", "password", "nothing")));
		calls.put("sign-out", () -> member.submit("/logout", Map.of()));
		calls.put("json", () -> visitor.getAccepting("application/json", "/products"));
		calls.put("draft", () -> clerk.call("PUT", "/register/applicant", "{}"));
		calls.put("cart", () -> member.patch("/cart/items/1", Map.of("quantity", 2)));
		calls.put("form", () -> visitor.post("/register/applicant", Map.of("name", "x")));
		Map<String, Supplier<HttpResponse<String>>> engine = new LinkedHashMap<>();
		engine.put("engine", () -> clerk.get("/task/count"));
		engine.put("engine's change", () -> clerk.call("POST", "/camunda/api/engine/engine/default/task/none/claim",
				"{\"userId\":\"admin\"}"));
		engine.put("staff's sign-in", () -> clerk.call("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
				"username=admin&password=x"));

		Map<String, CompletableFuture<HttpResponse<String>>> pageAnswers = inTime(pages);
		Map<String, CompletableFuture<HttpResponse<String>>> callAnswers = inTime(calls);
		Map<String, CompletableFuture<HttpResponse<String>>> engineAnswers = inTime(engine);
		pageAnswers.forEach((what, answer) -> assertThat(answer.join()).as(what).satisfies(this::assertInWords));
		callAnswers.forEach((what, answer) -> assertThat(answer.join()).as(what).satisfies(this::assertUnavailable));
		engineAnswers.forEach((what, answer) -> assertThat(answer.join()).as(what)
			.satisfies(this::assertUnavailable)
			.satisfies((json) -> assertThat(json.body()).contains("\"message\"", "一時的にご利用いただけません")));
	}

	/** All at once, as on a bad day. */
	private Map<String, CompletableFuture<HttpResponse<String>>> inTime(
			Map<String, Supplier<HttpResponse<String>>> requests) {
		Map<String, CompletableFuture<HttpResponse<String>>> answers = new LinkedHashMap<>();
		requests.forEach((what, request) -> answers.put(what, inBackground(() -> {
			long start = System.nanoTime();
			HttpResponse<String> answer = request.get();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThanOrEqualTo(BAR);
			return answer;
		})));
		return answers;
	}

	private static CompletableFuture<HttpResponse<String>> inBackground(Supplier<HttpResponse<String>> request) {
		return CompletableFuture.supplyAsync(request, CLIENTS);
	}

	private void assertInWords(HttpResponse<String> page) {
		assertUnavailable(page);
		assertThat(page.body()).contains(TITLE, STORE, "特定商取引法に基づく表記").doesNotContain("csrf-token", "停電会員株式会社");
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("default-src 'none'"));
	}

	private void assertUnavailable(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
	}

	private void assertFilesAndHealth() {
		assertThat(visitor.get("/assets/app.css").statusCode()).isEqualTo(200);
		assertThat(member.get("/assets/app.js").statusCode()).isEqualTo(200);
		assertThat(member.getPage("/assets/there-is-none.css").statusCode()).isEqualTo(404);
		assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
		assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(503);
	}

	/** With the sessions of before, and with the orders. */
	private static void assertServedAgain() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(15))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> visitor.get("/actuator/health/readiness").statusCode() == 200);
		assertThat(visitor.getPage("/products").statusCode()).isEqualTo(200);
		assertThat(member.getPage("/mypage").body()).contains("停電会員株式会社");
		assertThat(clerk.get("/task/count").statusCode()).isEqualTo(200);
		awaitOrders();
	}

	private static void awaitOrders() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> surroundings.database()
				.sql("select count(*) from act_ru_task where task_def_key_ = 'accept-order'")
				.query(Integer.class)
				.single() == orders.size());
	}

	private List<String> newLines(String with) throws IOException {
		return logLines().skip(this.logged).filter((line) -> line.contains(with)).toList();
	}

	/** Finds the first lines of what is logged: one stack is let through. */
	private List<String> newEntries() throws IOException {
		return newLines("").stream().filter((line) -> ENTRY.matcher(line).lookingAt()).toList();
	}

	private static Stream<String> logLines() throws IOException {
		return Files.readAllLines(LOG).stream();
	}

}
