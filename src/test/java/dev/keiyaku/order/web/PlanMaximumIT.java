package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.publication.OwnProduct;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.LineChoice;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a plan of which at most 99 are sold, when a company buys it in parts, then its
 * cart, its orders and its contracts together have at most 99 (store 3.3).
 */
class PlanMaximumIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Carts carts;

	@Value("${server.port}")
	private int port;

	private OwnProduct product;

	private NewCustomer customer;

	private PortalClient client;

	private Quoting quoting;

	private LocalDate start;

	@BeforeEach
	void aPlan() {
		this.product = OwnProduct.published(this.store, 1, 1_000);
		this.customer = NewCustomer.of(this.store, "上限試験株式会社");
		this.client = this.customer.signIn(this.port);
		this.quoting = new Quoting(this.store);
		this.start = this.quoting.choice(plan()).desiredStart();
	}

	@AfterEach
	void clearTheShelf() {
		this.product.withdraw(this.product.plans());
	}

	private String plan() {
		return this.product.plans().get(0);
	}

	@Test
	void linesOfACartTogether() {
		assertThat(add(60).statusCode()).isEqualTo(200);
		HttpResponse<String> refused = add(40);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("quantity", "合わせて99個まで");
		assertThat(this.client.get(this.page()).body()).contains("1個から39個まで", "カートにある60個");
		assertThat(add(39).statusCode()).isEqualTo(200);

		long line = this.carts.of(this.customer.memberId()).lines().get(0).id();
		assertThat(this.client.patch("/cart/items/" + line, Map.of("quantity", 61)).statusCode()).isEqualTo(422);
		assertThat(this.client.patch("/cart/items/" + line, Map.of("quantity", 59)).statusCode()).isEqualTo(200);
	}

	@Test
	void aCartThatCameToTooMuchOtherwiseIsNotOrdered() {
		this.carts.add(this.customer.memberId(), choice(60), choice(60));
		assertThat(this.client.get("/cart").body()).contains("合わせて99個まで").doesNotContain("href=\"/order\"");
		assertThat(PortalClient.landing(this.client.get("/order"))).isEqualTo("/cart");
		assertThat(PortalClient.landing(this.client.get("/cart/quote"))).isEqualTo("/cart");
	}

	@Test
	void aCartAndWhatWasOrderedBefore() {
		String number = order(60);
		HttpResponse<String> refused = add(40);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("ご契約・ご注文中の60個と合わせて99個まで");

		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		comesTo(instance("order-acceptance", number), "deliver");
		assertThat(add(40).statusCode()).as("now it is a contract").isEqualTo(422);
		assertThat(this.client.get(page()).body()).contains("1個から39個まで", "ご契約・ご注文中の60個");
		assertThat(add(39).statusCode()).isEqualTo(200);
	}

	@Test
	void whatWasCancelledDoesNotCount() {
		String number = order(60);
		complete(number, "accept-order", Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "ご用意できませんでした。"));
		comesToItsEnd(instance("order-acceptance", number));
		assertThat(add(99).statusCode()).isEqualTo(200);
	}

	@Test
	void twoQuotesOfWhichOnlyOneCanBeOrdered() {
		String one = this.quoting.quote(this.customer, choice(60));
		String other = this.quoting.quote(this.customer, choice(60));
		order("/order/quotes/" + one);
		assertThat(PortalClient.landing(this.client.get("/order/quotes/" + other)))
			.isEqualTo("/mypage/quotes/" + other);
		assertThat(this.client.get("/mypage/quotes/" + other).body()).contains("ご契約・ご注文中の60個と合わせて99個まで")
			.doesNotContain("/order/quotes/");
	}

	@Test
	void ofTwoColleaguesAtOnceOneIsTold() {
		NewCustomer colleague = this.customer.colleague(this.store);
		List<OrderSteps> both = Stream.of(this.customer, colleague).map((member) -> {
			this.carts.add(member.memberId(), choice(60));
			OrderSteps steps = new OrderSteps(member, member.signIn(this.port), "/order");
			steps.enterCustomer();
			steps.consent();
			return steps;
		}).toList();
		List<String> confirm = both.stream().map((steps) -> steps.submitUrl("confirm")).toList();
		List<Integer> answers = Stream.of(0, 1)
			.parallel()
			.map((i) -> both.get(i).order(confirm.get(i)).statusCode())
			.toList();
		assertThat(answers).containsOnlyOnce(200).hasSize(2);
		assertThat(Placing.all(this.orders, this.customer.companyId())).extracting(Order::total).hasSize(1);
	}

	private String page() {
		return "/products/%s/%s".formatted(plan().substring(0, plan().lastIndexOf('-')), plan());
	}

	private LineChoice choice(int quantity) {
		return new LineChoice(plan(), quantity, this.start, List.of());
	}

	private HttpResponse<String> add(int quantity) {
		return this.client.post(this.client.submitUrl(page()),
				Map.of("quantity", quantity, "desiredStart", this.start.toString()));
	}

	private String order(int quantity) {
		this.carts.add(this.customer.memberId(), choice(quantity));
		return order("/order");
	}

	private String order(String path) {
		return new OrderSteps(this.customer, this.client, path).order();
	}

}
