package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMails;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a member who has filled in the order wizard, when a client sends what no page of
 * ours would send, then nothing is ordered and the answer says at which field.
 */
class ForgedOrderIT extends StoreTest {

	private static final String PLAN = "amabie-endpoint-standard";

	private static final String ADD = "/cart/items?plan=" + PLAN;

	private static final Map<String, Object> CONSENT = Map.of("salesTermsConsent", true);

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Orders orders;

	@Autowired
	private Carts carts;

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private HistoryService history;

	@Autowired
	private SandboxMails mails;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	@BeforeEach
	void aSignedInMember() {
		this.customer = NewCustomer.of(this.store, "偽造試験株式会社");
		this.client = this.customer.signIn(this.port);
	}

	private LocalDate earliest() {
		return this.startDates.earliest(this.catalog.plan(PLAN).orElseThrow());
	}

	private Map<String, Object> line(String field, Object value) {
		Map<String, Object> line = new HashMap<>(
				Map.of("quantity", 12, "desiredStart", earliest().toString(), "options", List.of()));
		line.put(field, value);
		return line;
	}

	private Map<String, Object> customerAnd(String field, Object value) {
		Map<String, Object> values = new HashMap<>(Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ",
				"customerPhone", "03-1234-5678", "customerEmail", this.customer.email(), "addressId",
				String.valueOf(this.customer.addressId()), "userSameAsCustomer", true));
		values.put(field, value);
		return values;
	}

	private static Map<String, Object> payment(Object method, boolean consent) {
		return Map.of("paymentMethod", method, "paymentTermsConsent", consent);
	}

	private static Map<String, Object> answers() {
		return Map.of("planQuestions",
				List.of(Map.of("requiredNumber", 8), Map.of(), Map.of("requiredText", "03-1234-5678")));
	}

	private static Map<String, Object> serviceTerms(boolean consent) {
		return Map.of("serviceTerms", List.of(Map.of("consent", consent)));
	}

	private HttpResponse<String> step(String slug, Map<String, Object> values) {
		return this.client.post(this.client.submitUrl("/order/" + slug), values);
	}

	private void fillTheCart() {
		assertThat(this.client.post(ADD, line("quantity", 12)).statusCode()).isEqualTo(200);
	}

	/** Fills in all steps and returns where the order is sent. */
	private String fillIn() {
		fillTheCart();
		assertAccepted(step("customer", customerAnd("customerDepartment", "総務部")));
		assertAccepted(step("questions", answers()));
		assertAccepted(step("service-terms", serviceTerms(true)));
		assertAccepted(step("payment", payment("deferred-invoice", true)));
		return this.client.submitUrl("/order/confirm");
	}

	private static void assertAccepted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	private void assertRefusedAt(String field, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(answer.body()).contains("\"" + field + "\":\"");
		assertNothingOrdered();
	}

	private void assertNothingOrdered() {
		assertThat(Placing.all(this.orders, this.customer.companyId())).isEmpty();
		assertThat(orderMails()).isEmpty();
	}

	private Order onlyOrder() {
		List<Order> all = Placing.all(this.orders, this.customer.companyId());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	@Test
	void withoutForgeryTheOrderIsPlaced() {
		HttpResponse<String> answer = this.client.post(fillIn(), CONSENT);
		assertAccepted(answer);
		assertThat(answer.body()).contains("/order/done/" + onlyOrder().number());
	}

	@Test
	void aMissingConsentIsRefusedAtItsBox() {
		String confirm = fillIn();
		assertRefusedAt("salesTermsConsent", this.client.post(confirm, Map.of()));
		assertRefusedAt("salesTermsConsent", this.client.post(confirm, Map.of("salesTermsConsent", false)));
		assertRefusedAt("salesTermsConsent", this.client.post(confirm, Map.of("salesTermsConsent", "true")));
		assertRefusedAt("paymentTermsConsent", step("payment", payment("deferred-invoice", false)));
		assertThat(this.client.post(confirm, CONSENT).statusCode()).isEqualTo(409);
		assertAccepted(step("payment", payment("deferred-invoice", true)));
		assertRefusedAt("serviceTerms[0].consent", step("service-terms", serviceTerms(false)));
		assertThat(this.client.post(confirm, CONSENT).statusCode()).isEqualTo(409);
		assertNothingOrdered();
	}

	@Test
	void aStepCannotBeJumpedOver() {
		fillTheCart();
		String first = this.client.submitUrl("/order/customer");
		assertThat(this.client.post(first.replace("/customer", "/confirm"), CONSENT).statusCode()).isEqualTo(409);
		assertThat(this.client.post(first.replace("/customer", "/payment"), payment("deferred-invoice", true))
			.statusCode()).isEqualTo(409);
		assertThat(this.client.get("/order/confirm").headers().firstValue("Location").orElseThrow())
			.endsWith("/order/customer");
		assertNothingOrdered();
	}

	@ParameterizedTest
	@ValueSource(ints = { 9, 0, -12, 10_000 })
	void aQuantityOutsideThePlansRangeIsRefusedAtItsField(int quantity) {
		assertRefusedAt("quantity", this.client.post(ADD, line("quantity", quantity)));
		assertThat(this.carts.of(this.customer.memberId()).isEmpty()).isTrue();
	}

	@Test
	void aDateInThePastOrOnAHolidayIsRefusedAtItsField() {
		LocalDate holiday = Stream.iterate(earliest(), (day) -> day.plusDays(1))
			.filter((day) -> !this.calendar.isBusinessDay(day))
			.findFirst()
			.orElseThrow();
		assertRefusedAt("desiredStart", this.client.post(ADD, line("desiredStart", "2020-01-06")));
		assertRefusedAt("desiredStart", this.client.post(ADD, line("desiredStart", holiday.toString())));
		assertThat(this.carts.of(this.customer.memberId()).isEmpty()).isTrue();
	}

	@Test
	void aCartWhoseDateHasPassedSinceIsNotOrdered() {
		String confirm = fillIn();
		this.database.update("update cart_line set desired_start = '2020-01-06' where id = ?",
				this.carts.of(this.customer.memberId()).lines().get(0).id());
		HttpResponse<String> answer = this.client.post(confirm, CONSENT);
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("\"next\":\"/cart\"");
		assertNothingOrdered();
	}

	@Test
	void theAddressOfAnotherCompanyIsNoChoice() {
		NewCustomer other = NewCustomer.of(this.store, "住所の持ち主株式会社");
		fillTheCart();
		assertRefusedAt("addressId", step("customer", customerAnd("addressId", String.valueOf(other.addressId()))));
		assertRefusedAt("addressId", step("customer", customerAnd("addressId", other.addressId())));
		assertRefusedAt("addressId", step("customer", customerAnd("addressId", List.of("1"))));
	}

	@Test
	void anUnknownPlanIsNotFound() {
		assertThat(this.client.post("/cart/items?plan=nobody-knows", line("quantity", 12)).statusCode()).isEqualTo(404);
		assertThat(this.carts.of(this.customer.memberId()).isEmpty()).isTrue();
	}

	@Test
	void anUnknownPaymentMethodIsNoChoice() {
		fillIn();
		assertRefusedAt("paymentMethod", step("payment", payment("free-of-charge", true)));
		assertRefusedAt("paymentMethod", step("payment", payment(Map.of("value", "deferred-invoice"), true)));
	}

	@Test
	void whatNoFormAsksForIsDropped() {
		NewCustomer other = NewCustomer.of(this.store, "なりすまし先株式会社");
		fillIn();
		long total = this.carts.of(this.customer.memberId()).amounts().total();
		Map<String, Object> forged = new HashMap<>(customerAnd("companyName", "なりすまし先株式会社"));
		Map<String, Object> extras = Map.of("companyId", other.companyId(), "price", 1, "total", 1, "status",
				"ACCEPTED", "role", "ADMIN", "creditDecision", "PASSED", "acceptanceDecision", "ACCEPT", "memberId",
				other.memberId());
		forged.putAll(extras);
		assertAccepted(step("customer", forged));
		Map<String, Object> consent = new HashMap<>(CONSENT);
		consent.putAll(extras);
		assertAccepted(this.client.post(this.client.submitUrl("/order/confirm"), consent));
		Order order = onlyOrder();
		assertThat(order.total()).isEqualTo(total);
		assertThat(order.status()).isEqualTo(OrderStatus.REQUESTED);
		assertThat(order.buyer().companyName()).isEqualTo("偽造試験株式会社");
		assertThat(Placing.all(this.orders, other.companyId())).isEmpty();
		assertThat(this.history.createHistoricVariableInstanceQuery().processInstanceId(processInstance(order)).list())
			.extracting(HistoricVariableInstance::getName)
			.contains("orderNumber")
			.doesNotContain("companyId", "price", "total", "status", "role", "acceptanceDecision", "memberId");
	}

	private String processInstance(Order order) {
		return this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey("order-acceptance")
			.processInstanceBusinessKey(order.number())
			.singleResult()
			.getId();
	}

	@Test
	void theSameOrderSentFiftyTimesAtOnceIsOneOrder() {
		String confirm = fillIn();
		List<HttpResponse<String>> answers = this.client.postAtOnce(50, confirm, CONSENT);
		Order order = onlyOrder();
		assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
		assertThat(answers).extracting(HttpResponse::body)
			.containsOnly("{\"next\":\"/order/done/" + order.number() + "\"}");
		assertThat(processInstance(order)).isNotNull();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.history.createHistoricProcessInstanceQuery()
				.processDefinitionKey("mail-delivery")
				.processInstanceBusinessKey(order.number())
				.unfinished()
				.count() == 0);
		assertThat(orderMails()).extracting(ReceivedMail::subject).containsExactly("【注文受付のご連絡（NP掛け払い）】偽造試験株式会社 様");
		System.out.printf("row 4: the same order sent %d times at once: %d order, %d mail%n", answers.size(),
				Placing.all(this.orders, this.customer.companyId()).size(), orderMails().size());
	}

	@Test
	void theOrderOfAnotherCompanyIsNotFound() {
		assertAccepted(this.client.post(fillIn(), CONSENT));
		String number = onlyOrder().number();
		PortalClient stranger = NewCustomer.of(this.store, "覗き見株式会社").signIn(this.port);
		for (String page : List.of("/mypage/orders/" + number, "/order/done/" + number,
				"/mypage/orders/" + number + "?tab=delivery")) {
			assertThat(this.client.get(page).statusCode()).as(page).isEqualTo(200);
			assertThat(stranger.get(page).statusCode()).as(page).isEqualTo(404);
		}
		HttpResponse<String> receipt = stranger.post("/mypage/orders/" + number + "/receipt", Map.of());
		assertThat(receipt.statusCode()).isEqualTo(404);
		assertThat(stranger.get("/mypage/contracts/C-10000001").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cart", "/order", "/order/confirm", "/mypage", "/mypage/orders",
			"/mypage/orders/O-10000001", "/mypage/contracts", "/mypage/contracts/C-10000001" })
	void aVisitorIsAskedToSignIn(String page) {
		HttpResponse<String> answer = new PortalClient(this.port).get(page);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
	}

	@Test
	void withoutTheCsrfTokenNothingIsTaken() {
		String confirm = fillIn();
		assertThat(this.client.postWithoutToken(confirm, CONSENT).statusCode()).isEqualTo(403);
		assertThat(this.client.postWithoutToken(ADD, line("quantity", 12)).statusCode()).isEqualTo(403);
		assertNothingOrdered();
		assertThat(this.carts.of(this.customer.memberId()).lines()).hasSize(1);
	}

	@Test
	void anEmojiIsRefusedAtItsField() {
		fillTheCart();
		assertRefusedAt("customerName", step("customer", customerAnd("customerName", "試験😀一郎")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "\\ud800" })
	void whatNoDatabaseHoldsIsDropped(String escaped) throws Exception {
		fillTheCart();
		String values = new JsonMapper().writeValueAsString(customerAnd("customerName", "偽造@一郎"));
		HttpResponse<String> answer = this.client.post(this.client.submitUrl("/order/customer"),
				values.replace("偽造@", "偽造" + escaped).getBytes(StandardCharsets.UTF_8));
		assertAccepted(answer);
		assertThat(this.client.get("/order/customer").body()).contains("\"偽造一郎\"");
	}

	@Test
	void markupStaysText() {
		fillTheCart();
		assertAccepted(step("customer", customerAnd("customerName", "</script><script>alert(1)</script>")));
		assertThat(this.client.get("/order/customer").body()).doesNotContain("<script>alert(1)");
	}

	/** What the customer got besides the codes for signing in. */
	private List<ReceivedMail> orderMails() {
		return this.mails.to(this.customer.email())
			.stream()
			.filter((mail) -> !mail.subject().contains("二要素認証"))
			.toList();
	}

}
