package dev.keiyaku.order.web;

import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a member with two quotes and a cart, who goes through their orders side by side:
 * nothing that is entered for one is taken for another, and nothing is lost.
 */
class OrderDraftsIT extends StoreTest {

	private static final String PLAN = "misago-board-standard";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Orders orders;

	@Autowired
	private Carts carts;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private String firstQuote;

	private OrderSteps first;

	private OrderSteps second;

	private OrderSteps cart;

	@BeforeEach
	void aMemberWithTwoQuotesAndACart() {
		this.customer = NewCustomer.of(this.store, "並行注文株式会社");
		this.client = this.customer.signIn(this.port);
		Quoting quoting = new Quoting(this.store);
		this.firstQuote = quoting.quote(this.customer, PLAN);
		this.first = steps("/order/quotes/" + this.firstQuote);
		this.second = steps("/order/quotes/" + quoting.quote(this.customer, PLAN));
		this.carts.add(this.customer.memberId(), quoting.choice(PLAN));
		this.cart = steps("/order");
	}

	private OrderSteps steps(String path) {
		return new OrderSteps(this.customer, this.client, path);
	}

	private void enter(OrderSteps steps, String name) {
		OrderSteps.accepted(this.client.post(steps.submitUrl("customer"),
				Map.of("customerName", name, "customerNameKana", "シケン", "customerPhone", "03-1234-5678",
						"customerEmail", this.customer.email(), "addressId", String.valueOf(this.customer.addressId()),
						"userSameAsCustomer", true)));
	}

	private List<Order> placed() {
		return Placing.all(this.orders, this.customer.companyId());
	}

	@Test
	void twoQuotesInTwoTabsAreTwoOrdersOfTheirOwn() {
		enter(this.first, "甲田 一郎");
		this.first.consent();
		String firstConfirm = this.first.submitUrl("confirm");
		enter(this.second, "乙川 二郎");
		assertThat(this.second.page("customer")).contains("乙川 二郎").doesNotContain("甲田 一郎");
		this.second.consent();
		String secondConfirm = this.second.submitUrl("confirm");
		OrderSteps.accepted(this.first.order(firstConfirm));
		OrderSteps.accepted(this.second.order(secondConfirm));
		assertThat(placed()).extracting((order) -> order.buyer().contact().name())
			.containsExactlyInAnyOrder("甲田 一郎", "乙川 二郎");
	}

	@Test
	void theCartAndAQuoteDoNotMix() {
		enter(this.cart, "丙山 三郎");
		assertThat(this.first.page("customer")).contains("試験 一郎").doesNotContain("丙山 三郎");
		enter(this.first, "甲田 一郎");
		assertThat(this.first.page("service-terms")).contains("form-island");
		assertThat(this.cart.page("customer")).contains("丙山 三郎").doesNotContain("甲田 一郎");
	}

	@Test
	void goingBackToAQuoteAfterOrderingTheCartFindsItAsItWasLeft() {
		enter(this.first, "甲田 一郎");
		this.first.consent();
		String left = this.first.submitUrl("confirm");
		this.cart.order();
		assertThat(this.first.page("confirm")).contains("甲田 一郎");
		OrderSteps.accepted(this.first.order(left));
		assertThat(placed()).filteredOn((order) -> order.quoteNumber().filter(this.firstQuote::equals).isPresent())
			.extracting((order) -> order.buyer().contact().name())
			.containsExactly("甲田 一郎");
	}

}
