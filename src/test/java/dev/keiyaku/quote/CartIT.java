package dev.keiyaku.quote;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.StartDates;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Given a signed-in member of a company of its own and the demo catalogue. */
class CartIT extends StoreTest {

	private static final String PLAN = "amabie-endpoint-standard";

	private static final String ADD = "/cart/items?plan=" + PLAN;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	@Autowired
	private Carts carts;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${server.port}")
	private int port;

	private long memberId;

	private PortalClient browser;

	@BeforeEach
	void aSignedInMember() {
		NewCustomer customer = NewCustomer.of(this.store, "カート株式会社");
		this.memberId = customer.memberId();
		this.browser = PortalClient.followingRedirects(this.port).signIn(customer.loginId(), NewCustomer.PASSWORD);
	}

	private LocalDate earliest() {
		return this.startDates.earliest(plan(PLAN));
	}

	private Plan plan(String code) {
		return this.catalog.plan(code).orElseThrow();
	}

	private Map<String, Object> choice() {
		Map<String, Object> choice = new HashMap<>();
		choice.put("quantity", 12);
		choice.put("desiredStart", earliest().toString());
		choice.put("options", List.of("monitoring-full", "monthly-report"));
		return choice;
	}

	private Map<String, Object> choice(String key, Object value) {
		Map<String, Object> choice = choice();
		choice.put(key, value);
		return choice;
	}

	private CartLine onlyLine() {
		return this.carts.of(this.memberId).lines().get(0);
	}

	private void assertRefused(HttpResponse<String> answer, String field, String message) {
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"" + field + "\"", message);
		assertThat(this.carts.of(this.memberId).isEmpty()).isTrue();
	}

	@Test
	void aPlanGoesIntoTheCartWithItsOptions() throws Exception {
		HttpResponse<String> answer = this.browser.post(ADD, choice());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"next\":\"/cart\"");
		assertThat(onlyLine().quantity()).isEqualTo(12);
		assertThat(this.browser.get("/cart").body()).contains("あまびえ端末防御 スタンダード", "月次報告会", "453,600円", "45,360円",
				"498,960円");
	}

	@ParameterizedTest
	@CsvSource({ "9, 10台以上", "10000, 9999台以下", "-5, 以上", "0, 以上", "1000000000000, 以下" })
	void aForgedQuantityIsRefusedAtItsField(long quantity, String message) throws Exception {
		HttpResponse<String> answer = this.browser.post(ADD, choice("quantity", quantity));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body().replace(",", "")).contains("\"quantity\"", message);
		assertThat(this.carts.of(this.memberId).isEmpty()).isTrue();
	}

	@Test
	void aFixedQuantityCannotBeForged() throws Exception {
		String fixed = "/cart/items?plan=asagiri-desk-team";
		assertRefused(this.browser.post(fixed, Map.of("quantity", 11, "desiredStart", earliest().toString())),
				"quantity", "固定");
		assertThat(this.browser.post(fixed, Map.of("quantity", 10, "desiredStart", earliest().toString())).statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "1.5, 整数", "1e2, 数値", "abc, 数値" })
	void whatIsNoQuantityIsRefusedAtItsField(String quantity, String message) {
		assertRefused(this.browser.post(ADD, choice("quantity", quantity)), "quantity", message);
	}

	@Test
	void aPlanIsConfiguredFromTheQuantityAtWhichItWasCompared() {
		String page = "/products/amabie-endpoint/" + PLAN;
		assertThat(this.browser.get(page + "?quantity=50").body()).contains("\"quantity\":50");
		assertThat(this.browser.get(page + "?quantity=5").body()).contains("\"quantity\":10");
		assertThat(this.browser.get(page + "?quantity=abc").body()).contains("\"quantity\":10");
		assertThat(this.browser.get("/cart/items/new?plan=" + PLAN + "&quantity=50").uri().getQuery())
			.isEqualTo("quantity=50");
	}

	@Test
	void anOptionThatComesOnceIsOneSet() {
		this.browser.post(ADD, choice());
		assertThat(Line.items(this.carts.of(this.memberId).lines())).extracting(LineItem::unit)
			.containsExactly("台", "台", "式");
	}

	@Test
	void optionsStandInTheCartAsThePlanListsThem() {
		this.browser.post(ADD, choice("options", List.of("monthly-report", "monitoring-full")));
		assertThat(this.carts.of(this.memberId).lines()).flatExtracting(CartLine::options)
			.extracting(LineOption::code)
			.containsExactly("monitoring-full", "monthly-report");
		assertThat(this.browser.get("/cart").body()).contains("12台", "1式");
	}

	@Test
	void anImpossibleDateIsRefusedAtItsField() throws Exception {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate weekend = earliest().with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).plusDays(140);
		assertRefused(this.browser.post(ADD, choice("desiredStart", today.minusDays(1).toString())), "desiredStart",
				"本日以降の日付");
		assertRefused(this.browser.post(ADD, choice("desiredStart", today.plusDays(1).toString())), "desiredStart",
				"以降の日付");
		assertRefused(this.browser.post(ADD, choice("desiredStart", weekend.toString())), "desiredStart", "平日");
		assertRefused(this.browser.post(ADD, choice("desiredStart", "2027-02-30")), "desiredStart", "");
	}

	@Test
	void optionsThatDoNotGoTogetherAreRefused() throws Exception {
		assertRefused(this.browser.post(ADD, choice("options", List.of("monitoring-day", "monitoring-full"))),
				"options", "同時に選択できません");
		assertRefused(this.browser.post(ADD, choice("options", List.of("monthly-report"))), "options", "も選択してください");
		assertRefused(this.browser.post(ADD, choice("options", List.of("large-500"))), "options", "");
	}

	@Test
	void extraFieldsChangeNothing() throws Exception {
		Map<String, Object> forged = choice("unitPrice", 1);
		forged.put("planCode", "fukurou-translate-monthly");
		assertThat(this.browser.post(ADD, forged).statusCode()).isEqualTo(200);
		assertThat(onlyLine().plan().code()).isEqualTo(PLAN);
		assertThat(onlyLine().unitPrice()).isEqualTo(plan(PLAN).unitPrice());
	}

	@Test
	void anUnknownPlanIsNotFound() throws Exception {
		assertThat(this.browser.post("/cart/items?plan=nobody-knows", choice()).statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/products/amabie-endpoint/nobody-knows").statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/products/zoom-workplace/" + PLAN).statusCode()).isEqualTo(404);
	}

	@Test
	void aLineIsChangedByTheSameForm() throws Exception {
		this.browser.post(ADD, choice());
		long line = onlyLine().id();
		long version = this.carts.of(this.memberId).version();
		assertThat(this.browser.get("/products/amabie-endpoint/" + PLAN + "?line=" + line).body()).contains("変更を保存する",
				"/cart/items/" + line);
		assertThat(this.browser.post("/cart/items/" + line, choice("quantity", 9)).statusCode()).isEqualTo(422);
		assertThat(this.browser.post("/cart/items/" + line, choice("quantity", 20)).statusCode()).isEqualTo(200);
		assertThat(onlyLine().quantity()).isEqualTo(20);
		assertThat(this.carts.of(this.memberId).version()).isNotEqualTo(version);
	}

	@Test
	void quantityAndDayAreChangedWhereTheLineStandsAndItsOptionsStay() {
		this.browser.post(ADD, choice());
		String line = "/cart/items/" + onlyLine().id();
		assertThat(this.browser.patch(line, Map.of("quantity", "20")).statusCode()).isEqualTo(200);
		assertThat(onlyLine().quantity()).isEqualTo(20);
		LocalDate later = earliest().plusDays(1);
		while (!this.startDates.refusal(plan(PLAN), later).isEmpty()) {
			later = later.plusDays(1);
		}
		assertThat(this.browser.patch(line, Map.of("quantity", "20", "desiredStart", later.toString())).statusCode())
			.isEqualTo(200);
		assertThat(onlyLine().desiredStart()).isEqualTo(later);
		assertThat(onlyLine().choice().optionCodes()).containsExactly("monitoring-full", "monthly-report");
		assertThat(this.browser.get("/cart").body()).contains("96,000円", "60,000円", "360,000円", "567,600円");
	}

	@ParameterizedTest
	@CsvSource({ "9, 10台以上", "10000, 9999台以下", "-5, 以上", "0, 以上", "1000000000000, 以下", "1.5, 整数", "十二, 数値", "'', 入力" })
	void aQuantityIsRefusedAtItsFieldInTheCartAndTheLineStaysAsItWas(String quantity, String message) {
		this.browser.post(ADD, choice());
		long version = this.carts.of(this.memberId).version();
		HttpResponse<String> answer = this.browser.patch("/cart/items/" + onlyLine().id(),
				Map.of("quantity", quantity));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body().replace(",", "")).contains("\"quantity\"", message);
		assertThat(this.carts.of(this.memberId).version()).isEqualTo(version);
	}

	@Test
	void aFixedQuantityAndAnImpossibleDayAreRefusedInTheCart() {
		Plan fixed = plan("asagiri-desk-team");
		this.carts.add(this.memberId,
				new LineChoice(fixed.code(), fixed.minimumQuantity(), this.startDates.earliest(fixed), List.of()));
		String line = "/cart/items/" + onlyLine().id();
		assertThat(this.browser.patch(line, Map.of("quantity", fixed.minimumQuantity() + 1)).body())
			.contains("\"quantity\"", "固定");
		assertThat(this.browser.patch(line, Map.of("desiredStart", "2020-01-06")).body()).contains("\"desiredStart\"");
		assertThat(this.browser.patch(line, Map.of("unitPrice", 1, "planCode", PLAN)).statusCode()).isEqualTo(200);
		assertThat(onlyLine().plan().code()).isEqualTo(fixed.code());
		assertThat(this.browser.get("/cart").body()).contains("数量は固定です");
	}

	/** What was agreed to about this cart is not asked again. */
	@Test
	void theSameQuantityAgainIsNoChange() {
		this.browser.post(ADD, choice());
		long version = this.carts.of(this.memberId).version();
		assertThat(this.browser.patch("/cart/items/" + onlyLine().id(), Map.of("quantity", 12)).statusCode())
			.isEqualTo(200);
		assertThat(this.carts.of(this.memberId).version()).isEqualTo(version);
	}

	@Test
	void aLineIsRemovedFromTheCart() throws Exception {
		this.browser.post(ADD, choice());
		HttpResponse<String> answer = this.browser.submit("/cart/items/" + onlyLine().id() + "/remove", Map.of());
		assertThat(answer.body()).contains("カートから商品を1件削除しました。", "カートに商品は入っていません。");
		assertThat(this.carts.of(this.memberId).isEmpty()).isTrue();
	}

	@Test
	void theLineOfAnotherMemberIsOutOfReach() throws Exception {
		this.browser.post(ADD, choice());
		long line = onlyLine().id();
		NewCustomer other = NewCustomer.of(this.store, "カート株式会社");
		PortalClient stranger = PortalClient.followingRedirects(this.port)
			.signIn(other.loginId(), NewCustomer.PASSWORD);
		assertThat(stranger.get("/products/amabie-endpoint/" + PLAN + "?line=" + line).statusCode()).isEqualTo(404);
		assertThat(stranger.post("/cart/items/" + line, choice("quantity", 99)).statusCode()).isEqualTo(404);
		assertThat(stranger.patch("/cart/items/" + line, Map.of("quantity", 99)).statusCode()).isEqualTo(404);
		stranger.submit("/cart/items/" + line + "/remove", Map.of());
		assertThat(onlyLine().quantity()).isEqualTo(12);
	}

	@Test
	void anOrderConsumesTheVeryCartThatWasConfirmedAndOnlyOnce() throws Exception {
		this.browser.post(ADD, choice());
		long confirmed = this.carts.of(this.memberId).version();
		this.browser.post(ADD, choice());
		Cart current = this.carts.of(this.memberId);
		assertThat(current.lines()).hasSize(2);
		assertThatExceptionOfType(CartChangedException.class)
			.isThrownBy(() -> this.carts.consume(this.memberId, confirmed));
		this.carts.consume(this.memberId, current.version());
		assertThat(this.carts.of(this.memberId).isEmpty()).isTrue();
		assertThatExceptionOfType(CartChangedException.class)
			.isThrownBy(() -> this.carts.consume(this.memberId, current.version()));
	}

	@Test
	void aVisitorSeesThePlanAndIsAskedToSignIn() {
		PortalClient visitor = PortalClient.followingRedirects(this.port);
		HttpResponse<String> page = visitor.get("/products/amabie-endpoint/" + PLAN);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("4,800円", "監視代行（24時間365日）", "ログインしてカートに入れる").doesNotContain("form-island");
		assertThat(visitor.get("/cart").uri().getPath()).isEqualTo("/login");
	}

	/** One press of a button, however often it arrives, is one line. */
	@Test
	void onePressIsOneLine() {
		String page = this.browser.submitUrl(page());
		assertThat(this.browser.postAtOnce(5, page, choice())).extracting(HttpResponse::statusCode).containsOnly(200);
		assertThat(this.browser.post(page, choice()).statusCode()).isEqualTo(200);
		assertThat(this.carts.of(this.memberId).lines()).hasSize(1);

		assertThat(this.browser.post(this.browser.submitUrl(page()), choice()).statusCode()).isEqualTo(200);
		assertThat(this.carts.of(this.memberId).lines()).as("the same again, on purpose").hasSize(2);
	}

	@Test
	void theSameTwiceAtOnceIsOneLineForWhoeverNamesNoPage() {
		this.browser.post(ADD, choice("quantity", 20));
		this.carts.of(this.memberId).lines().forEach((line) -> this.carts.remove(this.memberId, line.id()));
		List<CompletableFuture<HttpResponse<String>>> presses = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			this.database.queryForList("select id from cart where member_id = ? for update", this.memberId);
			for (int press = 0; press < 2; press++) {
				presses.add(CompletableFuture.supplyAsync(() -> this.browser.post(ADD, choice())));
			}
			Awaitility.await().until(() -> waitingForALock() >= 2);
		});
		assertThat(presses).map(CompletableFuture::join).extracting(HttpResponse::statusCode).containsOnly(200);
		assertThat(this.carts.of(this.memberId).lines()).hasSize(1);
		assertThat(this.browser.post(ADD, choice("quantity", 13)).statusCode()).isEqualTo(200);
		assertThat(this.carts.of(this.memberId).lines()).as("another quantity").hasSize(2);
	}

	private long waitingForALock() {
		return this.database.queryForObject("select count(*) from pg_stat_activity where wait_event_type = 'Lock'",
				Long.class);
	}

	private String page() {
		return "/products/%s/%s".formatted(plan(PLAN).product().code(), PLAN);
	}

}
