package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.Overtaking;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a member who presses the last button of a wizard while somebody else is a moment
 * faster: nothing is done, and the page says what happened and where to go on.
 */
class OvertakenOrderIT extends StoreTest {

	private static final String PLAN = "misago-board-standard";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Carts carts;

	@Autowired
	private Quotes quotes;

	@Autowired
	private Orders orders;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private Quoting quoting;

	private Overtaking overtaking;

	@BeforeEach
	void aSignedInMember() {
		this.customer = NewCustomer.of(this.store, "先着試験株式会社");
		this.client = this.customer.signIn(this.port);
		this.quoting = new Quoting(this.store);
		this.overtaking = new Overtaking(this.store);
	}

	private void putIntoTheCart() {
		this.carts.add(this.customer.memberId(), this.quoting.choice(PLAN));
	}

	@Test
	void whatComesIntoTheCartMeanwhileIsNotOrdered() {
		putIntoTheCart();
		OrderSteps order = new OrderSteps(this.customer, this.client, "/order");
		order.enterCustomer();
		order.consent();
		String confirm = order.submitUrl("confirm");
		HttpResponse<String> answer = this.overtaking.answer(this::putIntoTheCart, () -> order.order(confirm));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("カートの内容が変わりました", "\"/order\"");
		assertThat(Placing.all(this.orders, this.customer.companyId())).isEmpty();
		assertThat(this.carts.of(this.customer.memberId()).lines()).hasSize(2);
	}

	@Test
	void whatComesIntoTheCartMeanwhileIsNotQuoted() {
		putIntoTheCart();
		OrderSteps.accepted(this.client.post(this.client.submitUrl("/cart/quote/customer"),
				Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone", "03-1234-5678",
						"customerEmail", this.customer.email(), "addressee", "COMPANY", "quoteTitle", "先着")));
		String confirm = this.client.submitUrl("/cart/quote/confirm");
		HttpResponse<String> answer = this.overtaking.answer(this::putIntoTheCart,
				() -> this.client.post(confirm, Map.of()));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("カートの内容が変わりました", "\"/cart/quote\"");
		assertThat(this.carts.of(this.customer.memberId()).lines()).hasSize(2);
	}

	@Test
	void aQuoteThatAColleagueOrdersMeanwhileIsNotOrderedAgain() {
		String quote = this.quoting.quote(this.customer, PLAN);
		OrderSteps order = new OrderSteps(this.customer, this.client, "/order/quotes/" + quote);
		order.enterCustomer();
		order.consent();
		String confirm = order.submitUrl("confirm");
		HttpResponse<String> answer = this.overtaking.answer(
				() -> this.quotes.order(quote, this.customer.companyId(), (ordered) -> "O-1"),
				() -> order.order(confirm));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("すでに注文されたか", "\"/mypage/quotes/" + quote + "\"");
		assertThat(Placing.all(this.orders, this.customer.companyId())).isEmpty();
	}

}
