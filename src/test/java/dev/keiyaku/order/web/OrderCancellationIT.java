package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which a customer cancels an order. */
class OrderCancellationIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${server.port}")
	private int port;

	private PortalClient client;

	private String number;

	@BeforeEach
	void givenAnOrderThatAwaitsItsAcceptance() {
		NewCustomer customer = NewCustomer.of(this.store, "通過商事株式会社");
		SignedInMember member = this.transaction
			.execute(status -> SignedInMember.of(this.members.byId(customer.memberId())));
		this.number = this.given.order(member, Placing.monthly(1, this.today.plusDays(7)));
		task(this.number, "accept-order");
		this.client = customer.signIn(this.port);
	}

	@Test
	void theOrderOffersItTheConfirmationAsksAndTheOrderSaysThatItIsDone() {
		assertThat(this.client.get(page("")).body()).contains(page("/cancel"));
		assertThat(this.client.get(page("/cancel")).body()).contains("取り消したご注文は元に戻せません", this.number)
			.doesNotContain("??");

		HttpResponse<String> answer = cancel(this.client, Map.of("cancellationReason", "数量を間違えました。"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(this.client.get(page("?cancelled")).body()).contains("ご注文を取り消しました", "数量を間違えました。")
			.doesNotContain(page("/cancel"));
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.CANCELLED);
	}

	@Test
	void whoeverComesAfterTheClerkIsTold() {
		complete(this.number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));

		HttpResponse<String> answer = cancel(this.client, Map.of());

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("先ほど受け付けられたため、取り消せませんでした");
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.ACCEPTED);
	}

	@Test
	void aReasonThatIsTooLongIsRefusedAtItsField() {
		HttpResponse<String> answer = cancel(this.client, Map.of("cancellationReason", "長".repeat(1001)));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("cancellationReason");
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.REQUESTED);
	}

	@Test
	void anotherCompanyFindsNothing() {
		PortalClient stranger = NewCustomer.of(this.store, "別の商事株式会社").signIn(this.port);

		assertThat(stranger.get(page("/cancel")).statusCode()).isEqualTo(404);
		assertThat(cancel(stranger, Map.of()).statusCode()).isEqualTo(404);
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.REQUESTED);
	}

	private HttpResponse<String> cancel(PortalClient someone, Map<String, ?> entered) {
		return someone.post(page("/cancel"), entered);
	}

	private String page(String rest) {
		return "/mypage/orders/" + this.number + rest;
	}

}
