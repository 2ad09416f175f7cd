package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.LineChoice;
import dev.keiyaku.quote.QuoteStatus;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.quote.Quoting;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a company with a quote, when its members order, copy, print or peek. */
class QuoteOrderIT extends StoreTest {

	private static final String PLAN = "amabie-endpoint-standard";

	private static final Map<String, Object> CONSENT = Map.of("salesTermsConsent", true);

	private static final String PRICES = """
			update plan_prices set unit_price = unit_price %s 1000
			where plan_id = (select id from plan where code = ?)""";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Orders orders;

	@Autowired
	private Quotes quotes;

	@Autowired
	private Carts carts;

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private String quote;

	private long total;

	@BeforeEach
	void aCompanyWithAQuote() {
		this.customer = NewCustomer.of(this.store, "見積試験株式会社");
		this.client = this.customer.signIn(this.port);
		this.quote = new Quoting(this.store).quote(this.customer, PLAN);
		this.total = this.quotes.byNumber(this.quote).total();
	}

	private String order(String slug) {
		return "/order/quotes/%s/%s".formatted(this.quote, slug);
	}

	private String page() {
		return "/mypage/quotes/" + this.quote;
	}

	private HttpResponse<String> step(String slug, Map<String, Object> values) {
		return this.client.post(this.client.submitUrl(order(slug)), values);
	}

	private void assertAccepted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	/** Fills in all steps and returns where the order is sent. */
	private String fillIn() {
		assertAccepted(step("customer",
				Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone", "03-1234-5678",
						"customerEmail", this.customer.email(), "addressId", String.valueOf(this.customer.addressId()),
						"userSameAsCustomer", true)));
		assertAccepted(step("questions", Map.of("planQuestions",
				List.of(Map.of("requiredNumber", 8), Map.of(), Map.of("requiredText", "03-1234-5678")))));
		assertAccepted(step("service-terms", Map.of("serviceTerms", List.of(Map.of("consent", true)))));
		assertAccepted(step("payment", Map.of("paymentMethod", "deferred-invoice", "paymentTermsConsent", true)));
		return this.client.submitUrl(order("confirm"));
	}

	private Order onlyOrder() {
		List<Order> all = Placing.all(this.orders, this.customer.companyId());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private void assertNothingOrdered() {
		assertThat(Placing.all(this.orders, this.customer.companyId())).isEmpty();
	}

	@Test
	void anOrderKeepsTheQuotesPricesAndEndsTheQuote() {
		this.database.update(PRICES.formatted("+"), PLAN);
		try {
			assertAccepted(this.client.post(fillIn(), CONSENT));
		}
		finally {
			this.database.update(PRICES.formatted("-"), PLAN);
		}
		Order order = onlyOrder();
		assertThat(order.total()).isEqualTo(this.total);
		assertThat(this.quotes.byNumber(this.quote).orderNumber()).contains(order.number());
		assertThat(this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(this.history.createHistoricProcessInstanceQuery()
				.processDefinitionKey("quote-lifetime")
				.processInstanceBusinessKey(this.quote)
				.finished()
				.singleResult()
				.getId())
			.activityId("quote-was-ordered")
			.count()).isEqualTo(1);
		assertThat(this.client.get(page()).body()).contains("注文済み", order.number()).doesNotContain("この見積内容で注文する");
		assertThat(this.client.get(order("confirm")).headers().firstValue("Location").orElseThrow()).endsWith(page());
	}

	@Test
	void theSameQuoteSentFiftyTimesAtOnceIsOneOrder() {
		String confirm = fillIn();
		List<HttpResponse<String>> answers = this.client.postAtOnce(50, confirm, CONSENT);
		assertThat(answers).extracting(HttpResponse::body)
			.containsOnly("{\"next\":\"/order/done/" + onlyOrder().number() + "\"}");
	}

	@Test
	void ofTwoColleaguesWhoOrderAtOnceOneIsToldThatItIsGone() {
		PortalClient first = this.client;
		String firstConfirm = fillIn();
		this.client = this.customer.colleague(this.store).signIn(this.port);
		String secondConfirm = fillIn();
		CompletableFuture<HttpResponse<String>> one = CompletableFuture
			.supplyAsync(() -> first.post(firstConfirm, CONSENT));
		CompletableFuture<HttpResponse<String>> other = CompletableFuture
			.supplyAsync(() -> this.client.post(secondConfirm, CONSENT));
		List<HttpResponse<String>> answers = List.of(one.join(), other.join());
		assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
		assertThat(answers).filteredOn((answer) -> answer.statusCode() == 409)
			.allSatisfy((answer) -> assertThat(answer.body()).contains("すでに注文された", page()));
		assertThat(onlyOrder().total()).isEqualTo(this.total);
	}

	@Test
	void anExpiredQuoteIsRefusedAndCanBeCopied() {
		String confirm = fillIn();
		this.database.update("update quote set valid_until = '2020-01-31' where number = ?", this.quote);
		HttpResponse<String> answer = this.client.post(confirm, CONSENT);
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("\"next\":\"" + page() + "\"");
		assertNothingOrdered();
		assertThat(this.client.get("/order/quotes/" + this.quote).headers().firstValue("Location").orElseThrow())
			.endsWith(page());
		assertThat(this.client.get(page()).body()).contains("期限切れ", "有効期限を過ぎているため").doesNotContain("この見積内容で注文する");
		assertThat(this.client.submit(page() + "/copy", Map.of()).headers().firstValue("Location").orElseThrow())
			.endsWith("/cart");
		assertThat(this.carts.of(this.customer.memberId()).lines()).hasSize(1);
		assertThat(this.client.get("/cart").body()).contains("カートに入れました");
	}

	@Test
	void aQuoteWithAWithdrawnPlanIsRefusedByName() {
		this.database.update("update plan set withdrawn = true where code = ?", PLAN);
		try {
			assertThat(this.client.get(order("customer")).headers().firstValue("Location").orElseThrow())
				.endsWith(page());
			assertThat(this.client.get(page()).body()).contains("注文不可", "「あまびえ端末防御 スタンダード」は販売を終了しました。", "商品一覧からお探しください")
				.doesNotContain("この見積内容で注文する", "までご注文いただけます", "カートにコピーする");
			assertThat(this.client.get("/mypage/quotes").body()).contains("status-badge--stopped", "注文不可");
			assertThat(this.client.get("/mypage/quotes.csv").body()).contains(",注文不可,").doesNotContain(",有効,");
			this.client.submit(page() + "/copy", Map.of());
			assertThat(this.client.get(page()).body()).contains("販売中の商品がないため");
			assertThat(this.carts.of(this.customer.memberId()).isEmpty()).isTrue();
		}
		finally {
			this.database.update("update plan set withdrawn = false where code = ?", PLAN);
		}
	}

	@Test
	void whatIsStillSoldOfAQuoteCanBeCopied() {
		this.quote = new Quoting(this.store).quote(this.customer, PLAN, PLAN, "zoom-workplace-pro");
		this.database.update("update plan set withdrawn = true where code = ?", PLAN);
		try {
			assertThat(this.client.get(page()).body()).contains("注文不可", "カートにコピーする", "販売中の商品は、カートにコピーすると")
				.containsOnlyOnce("「あまびえ端末防御 スタンダード」は販売を終了しました。");
			this.client.submit(page() + "/copy", Map.of());
			assertThat(this.client.get("/cart").body()).contains("の商品1件をカートに入れました")
				.containsOnlyOnce("「あまびえ端末防御 スタンダード」は販売を終了しました。");
		}
		finally {
			this.database.update("update plan set withdrawn = false where code = ?", PLAN);
		}
	}

	@Test
	void anExpiredQuoteOfNothingThatIsSoldOffersNoCopy() {
		this.database.update("update quote set valid_until = '2020-01-31' where number = ?", this.quote);
		this.database.update("update plan set withdrawn = true where code = ?", PLAN);
		try {
			assertThat(this.client.get(page()).body()).contains("期限切れ", "商品の販売も終了しています", "商品を探す")
				.doesNotContain("カートにコピー");
		}
		finally {
			this.database.update("update plan set withdrawn = false where code = ?", PLAN);
		}
	}

	@Test
	void manyLinesWhoseDayHasPassedAreToldInOneSentence() {
		LineChoice passed = new LineChoice(PLAN, 10, LocalDate.parse("2020-01-06"), List.of());
		this.quote = new Quoting(this.store).quote(this.customer,
				Collections.nCopies(30, passed).toArray(LineChoice[]::new));
		this.client.submit(page() + "/copy", Map.of());
		assertThat(this.client.get("/cart").body()).containsOnlyOnce("に変更しました。")
			.contains("「あまびえ端末防御 スタンダード」（30件）の利用開始希望日を、");
	}

	@Test
	void taxAndSubtotalAreCalledTheSameOnPagesAndInTheFile() {
		assertThat(this.client.get(page()).body()).contains("小計（税抜）", "消費税（10%）");
		assertThat(this.client.get("/mypage/quotes.csv").body())
			.startsWith("\uFEFF見積番号,発行日,有効期限,件名,商品,数量,小計（税抜）,消費税（10%）,合計（税込）,状況,注文番号")
			.contains(",10台,");
	}

	@Test
	void aStartDateThatHasBecomeImpossibleIsChosenAnew() {
		this.database.update(
				"update quote_line set desired_start = '2020-01-06' where quote_id = (select id from quote where number = ?)",
				this.quote);
		assertThat(this.client.get("/order/quotes/" + this.quote).headers().firstValue("Location").orElseThrow())
			.endsWith(order("start-dates"));
		assertThat(this.client.get(order("start-dates")).body()).contains("過ぎています", "あまびえ端末防御");
		HttpResponse<String> tooEarly = step("start-dates", starts("2020-01-07"));
		assertThat(tooEarly.statusCode()).isEqualTo(422);
		assertThat(tooEarly.body()).contains("startDates[0].newStart");
		assertThat(step("start-dates", starts(LocalDate.now().plusDays(1).toString())).statusCode()).isEqualTo(422);
		Plan plan = this.catalog.plan(PLAN).orElseThrow();
		LocalDate start = this.startDates.earliest(plan);
		assertAccepted(step("start-dates", starts(start.toString())));
		assertAccepted(this.client.post(fillIn(), CONSENT));
		assertThat(onlyOrder().lines()).extracting((line) -> line.desiredStart()).containsOnly(start);
		assertThat(onlyOrder().total()).isEqualTo(this.total);
	}

	private static Map<String, Object> starts(String day) {
		return Map.of("startDates", List.of(Map.of("newStart", day)));
	}

	@Test
	void theQuoteOfAnotherCompanyIsNotFound() {
		PortalClient stranger = NewCustomer.of(this.store, "覗き見株式会社").signIn(this.port);
		for (String path : List.of(page(), page() + "/pdf", "/cart/quote/done/" + this.quote)) {
			assertThat(this.client.get(path).statusCode()).as(path).isEqualTo(200);
			assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
		}
		for (String path : List.of("/order/quotes/" + this.quote, order("customer"), order("confirm"))) {
			assertThat(this.client.get(path).statusCode()).as(path).isIn(200, 302);
			assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(stranger.submit(page() + "/copy", Map.of()).statusCode()).isEqualTo(404);
		assertThat(stranger.post(order("confirm") + "?fingerprint=x", CONSENT).statusCode()).isEqualTo(404);
		assertThat(stranger.get("/mypage/quotes.csv").body()).doesNotContain(this.quote);
		assertThat(stranger.get("/mypage/quotes?q=" + this.quote).body())
			.doesNotContain("/mypage/quotes/" + this.quote);
		assertThat(this.quotes.byNumber(this.quote).status(LocalDate.now())).isEqualTo(QuoteStatus.ISSUED);
	}

	@Test
	void aQuoteThatCannotBeOrderedAnyMoreIsNotOfferedWhereItWasMade() {
		this.database.update("update quote set valid_until = '2020-01-31' where number = ?", this.quote);
		HttpResponse<String> done = this.client.get("/cart/quote/done/" + this.quote);
		assertThat(done.statusCode()).isEqualTo(302);
		assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(page());
		assertThat(this.client.get(page()).body()).doesNotContain("この見積内容で注文する");
	}

	@Test
	void aVisitorIsAskedToSignIn() {
		Stream.of(page(), page() + "/pdf", "/mypage/quotes", "/mypage/quotes.csv", "/cart/quote", order("customer"))
			.forEach((path) -> assertThat(
					new PortalClient(this.port).get(path).headers().firstValue("Location").orElseThrow())
				.endsWith("/login"));
	}

	@Test
	void theListFindsSortsAndIsHadAsAFile() {
		String other = new Quoting(this.store).quote(this.customer, "zoom-workplace-pro");
		assertThat(this.client.get("/mypage/quotes").body()).contains(this.quote, other);
		assertThat(this.client.get("/mypage/quotes?q=%EF%BC%BA%EF%BC%AF%EF%BC%AF%EF%BC%AD").body()).contains(other)
			.doesNotContain(this.quote);
		assertThat(this.client.get("/mypage/quotes?q=%25").body()).contains("一致するものは見つかりませんでした");
		String byNumber = this.client.get("/mypage/quotes?sort=number").body();
		assertThat(byNumber.indexOf(this.quote)).isLessThan(byNumber.indexOf(other));
		assertThat(byNumber).contains("aria-sort=\"ascending\"");
		assertThat(this.client.get("/mypage/quotes?page=9").body()).contains("全2件のうち1件目から2件目", this.quote, other);
		assertThat(this.client.get("/mypage/quotes?sort=companyId&page=-1").statusCode()).isEqualTo(200);
		this.database.update("update quote set title = '=HYPERLINK(1)' where number = ?", other);
		HttpResponse<String> file = this.client.get("/mypage/quotes.csv");
		assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(file.body()).startsWith("\uFEFF見積番号").contains(this.quote, other, "'=HYPERLINK(1)");
	}

	@Test
	void aQuoteIsMadeOfTheCartThroughTheWizardOnce() {
		this.carts.add(this.customer.memberId(), new Quoting(this.store).choice(PLAN));
		Map<String, Object> entered = new HashMap<>(
				Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone", "03-1234-5678",
						"customerEmail", this.customer.email(), "quoteTitle", "稟議用", "addressee", "EVERYBODY"));
		String form = this.client.submitUrl("/cart/quote/customer");
		assertThat(this.client.post(form, entered).statusCode()).isEqualTo(422);
		entered.put("addressee", "PERSON");
		assertAccepted(this.client.post(form, entered));
		String confirm = this.client.submitUrl("/cart/quote/confirm");
		HttpResponse<String> first = this.client.post(confirm, Map.of());
		assertAccepted(first);
		assertThat(this.client.post(confirm, Map.of()).body()).isEqualTo(first.body());
		assertThat(this.carts.of(this.customer.memberId()).isEmpty()).isTrue();
		String number = first.body().replaceAll(".*/(Q-\\d+)\".*", "$1");
		assertThat(this.quotes.byNumber(number).title()).isEqualTo("稟議用");
		assertThat(this.client.get("/cart/quote/done/" + number).body()).contains("この見積内容で注文する", "見積書をPDF出力する");
	}

	@Test
	void aCartOfTwoHundredLinesIsQuotedAndNoLineMoreFits() {
		NewCustomer large = NewCustomer.of(this.store, "大口株式会社");
		Quoting quoting = new Quoting(this.store);
		for (int i = 0; i < Carts.MAXIMUM_LINES; i++) {
			assertThat(this.carts.add(large.memberId(), quoting.choice(PLAN))).isTrue();
		}
		PortalClient buyer = large.signIn(this.port);
		HttpResponse<String> refused = buyer.post("/cart/items?plan=" + PLAN, Map.of("quantity", 12, "desiredStart",
				this.startDates.earliest(this.catalog.plan(PLAN).orElseThrow()).toString(), "options", List.of()));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("200件まで");
		long start = System.nanoTime();
		assertThat(buyer.get("/cart").statusCode()).isEqualTo(200);
		assertThat(buyer.get("/cart/quote/customer").statusCode()).isEqualTo(200);
		System.out.printf("cart of 200 lines: two pages in %d ms%n", (System.nanoTime() - start) / 1_000_000);
		assertThat(this.carts.of(large.memberId()).lines()).hasSize(Carts.MAXIMUM_LINES);
	}

}
