package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;
import dev.keiyaku.quote.CartLine;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.LineChoice;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * Given a plan that asks for an address, for a choice, and after one of its answers for
 * an account (store 4.1), twice in the cart.
 */
class OrderQuestionsIT extends StoreTest {

	private static final String PLAN = "zoom-workplace-pro";

	private static final String NOTICE = "取り消しました";

	private static final Map<String, Object> ADMIN = Map.of("requiredEmail", "admin@customer.example");

	private static final Map<String, Object> NEW = Map.of("requiredChoice", "新しく作成する");

	private static final Map<String, Object> EXISTING = Map.of("requiredChoice", "既存のアカウントに追加する");

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Orders orders;

	@Autowired
	private Carts carts;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private OrderSteps steps;

	@BeforeEach
	void aMemberAtTheQuestions() {
		this.customer = NewCustomer.of(this.store, "質問試験株式会社");
		Quoting quoting = new Quoting(this.store);
		this.carts.add(this.customer.memberId(), quoting.choice(PLAN), quoting.choice(PLAN));
		PortalClient client = this.customer.signIn(this.port);
		this.steps = new OrderSteps(this.customer, client, "/order");
		this.steps.enterCustomer();
	}

	@SafeVarargs
	private HttpResponse<String> answer(Map<String, Object>... rows) {
		return this.steps.client().post(this.steps.submitUrl("questions"), Map.of("planQuestions", List.of(rows)));
	}

	private void assertRefused(HttpResponse<String> answer, String... fields) {
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(fields);
	}

	@Test
	void whatIsNoAddressIsRefusedAtItsField() {
		assertRefused(answer(Map.of("requiredEmail", "admin@"), NEW, Map.of(), ADMIN, NEW),
				"\"planQuestions[0].requiredEmail\"", "メールアドレス");
		assertThat(this.steps.page("questions")).contains("admin@");
	}

	@Test
	void aTextIsNoLongerThanThePlanTakes() {
		assertRefused(answer(ADMIN, EXISTING, Map.of("requiredText", "1".repeat(31)), ADMIN, NEW),
				"\"planQuestions[2].requiredText\"", "30");
	}

	@Test
	void eachLineIsAskedAsItsOwnAnswerSays() {
		assertRefused(answer(ADMIN, NEW, Map.of(), ADMIN, EXISTING), "\"planQuestions[5].requiredText\"");
		OrderSteps.accepted(answer(ADMIN, NEW, Map.of(), ADMIN, EXISTING, Map.of("requiredText", "4711-2301")));
		assertThat(this.steps.page("questions")).contains("4711-2301");
	}

	@Test
	void theAnswersOfALineStayWithItWhileOthersComeAndGo() {
		OrderSteps.accepted(answer(ADMIN, NEW, Map.of(), Map.of("requiredEmail", "second@customer.example"), EXISTING,
				Map.of("requiredText", "4711-2301")));
		this.carts.remove(this.customer.memberId(), this.carts.of(this.customer.memberId()).lines().get(0).id());
		assertGoesOnAt("/order/service-terms");
		assertThat(this.steps.page("questions")).contains("second@customer.example", "4711-2301")
			.doesNotContain("admin@customer.example", NOTICE);

		this.carts.add(this.customer.memberId(), new Quoting(this.store).choice(PLAN));
		assertGoesOnAt("/order/questions");
		assertThat(this.steps.page("questions")).contains("second@customer.example", "4711-2301")
			.doesNotContain(NOTICE);
	}

	@Test
	void termsThatStayTheSameStayAgreedToAndTheWholeOrdersDoNot() {
		OrderSteps.accepted(answer(ADMIN, NEW, Map.of(), ADMIN, NEW));
		this.steps.consent();
		CartLine line = this.carts.of(this.customer.memberId()).lines().get(0);
		this.carts.change(this.customer.memberId(), line.id(),
				new LineChoice(PLAN, line.quantity() + 1, line.desiredStart(), List.of()));
		assertGoesOnAt("/order/payment");
		assertThat(this.steps.page("payment")).contains(NOTICE);
	}

	@Test
	void aNewCartAfterAnEmptiedOneTakesNothingBackThatWasNotGiven() {
		this.steps.client().get("/order/questions");
		this.carts.of(this.customer.memberId())
			.lines()
			.forEach((line) -> this.carts.remove(this.customer.memberId(), line.id()));
		this.carts.add(this.customer.memberId(), new Quoting(this.store).choice(PLAN));
		assertGoesOnAt("/order/questions");
		assertThat(this.steps.page("questions")).contains("form-island").doesNotContain(NOTICE);
	}

	@Test
	void theSamePlanTwiceIsToldApart() {
		assertThat(this.steps.page("questions")).contains("利用開始）");
		this.carts.remove(this.customer.memberId(), this.carts.of(this.customer.memberId()).lines().get(0).id());
		assertThat(this.steps.page("questions")).contains("form-island").doesNotContain("利用開始）");
	}

	private void assertGoesOnAt(String path) {
		assertThat(this.steps.client().get("/order").headers().firstValue("Location")).get(as(STRING)).endsWith(path);
	}

	@Test
	void anAnswerToWhatIsNotAskedIsNotTaken() {
		OrderSteps.accepted(answer(ADMIN, NEW, Map.of("requiredText", "偽の番号"), ADMIN, EXISTING,
				Map.of("requiredText", "4711-2301")));
		this.steps.consent();
		OrderSteps.accepted(this.steps.order(this.steps.submitUrl("confirm")));
		String order = Placing.all(this.orders, this.customer.companyId()).get(0).number();
		assertThat(this.database.queryForList("""
				select answer from order_answer
				where order_id = (select id from customer_order where number = ?) order by position""", String.class,
				order))
			.containsExactly("admin@customer.example", "新しく作成する", "admin@customer.example", "既存のアカウントに追加する",
					"4711-2301");
		assertThat(this.steps.client().get("/mypage/orders/" + order).body())
			.contains("既存のアカウント番号", "4711-2301", "admin@customer.example")
			.doesNotContain("偽の番号");
	}

}
