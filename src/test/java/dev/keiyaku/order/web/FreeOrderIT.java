package dev.keiyaku.order.web;

import java.util.Collections;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.publication.OwnProduct;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quoting;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Given a plan of 0 yen, when it is ordered alone, then the order goes its usual way
 * without a transaction; beside a plan that costs something, it is one of the
 * transaction's lines (store 4.2).
 */
class FreeOrderIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Carts carts;

	@Autowired
	private Members members;

	@Autowired
	private Contracts contracts;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Value("${server.port}")
	private int port;

	private OwnProduct product;

	private NewCustomer customer;

	private PortalClient client;

	private Quoting quoting;

	@BeforeEach
	void aFreePlan() {
		this.product = OwnProduct.published(this.store, 1, 0);
		this.customer = NewCustomer.of(this.store, "無料試験株式会社");
		this.client = this.customer.signIn(this.port);
		this.quoting = new Quoting(this.store);
	}

	@AfterEach
	void clearTheShelf() {
		this.product.withdraw(this.product.plans());
	}

	private String plan() {
		return this.product.plans().get(0);
	}

	@Test
	void theOrderOfACartGoesItsWayWithoutATransaction() {
		this.carts.add(this.customer.memberId(), this.quoting.choice(plan()));
		String number = order("/order", 1);
		ProcessInstance process = instance(OrderAcceptance.KEY, number);

		comesTo(process, "accept-order");
		assertThat(this.client.get("/mypage/orders/" + number).body()).contains("ご注文内容の確認").doesNotContain(">審査<");
		assertThat(this.tasks.getVariable(task(number, "accept-order").getId(), "order").toString())
			.contains("合計が0円のため、審査は要りません");
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		assertThat(this.receipts.confirm(number, member())).isTrue();

		startComes(number);
		comesToItsEnd(process);
		assertThat(this.contracts.ofOrder(number, this.customer.companyId())).extracting(Contract::status)
			.containsExactly(ContractStatus.AWAITING_START);
		assertThatThereIsNoTransaction(number);
	}

	@Test
	void soDoesTheOrderOfAQuoteAndItCanBeCancelled() {
		String quote = this.quoting.quote(this.customer, plan());
		String number = order("/order/quotes/" + quote, 1);
		ProcessInstance process = instance(OrderAcceptance.KEY, number);
		comesTo(process, "accept-order");

		assertThat(this.cancellation.byCustomer(number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();
		comesToItsEnd(process);
		assertThat(process).hasPassed("order-withdrawn");
		assertThatThereIsNoTransaction(number);
	}

	@Test
	void soDoesOneThatStaffCancel() {
		this.carts.add(this.customer.memberId(), this.quoting.choice(plan()));
		String number = order("/order", 1);
		ProcessInstance process = instance(OrderAcceptance.KEY, number);
		complete(number, "accept-order", Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "ご用意できませんでした。"));
		comesToItsEnd(process);
		assertThat(process).hasPassed("order-cancelled");
		assertThatThereIsNoTransaction(number);
	}

	@Test
	void besideAPaidPlanItIsPartOfTheTransaction() {
		OwnProduct paid = OwnProduct.published(this.store, 1, 1);
		try {
			this.carts.add(this.customer.memberId(), this.quoting.choice(plan()),
					this.quoting.choice(paid.plans().get(0)));
			String number = order("/order", 2);
			comesTo(instance(OrderAcceptance.KEY, number), "accept-order");
			assertThat(registered(number).totalAmount()).isEqualTo(1);
		}
		finally {
			paid.withdraw(paid.plans());
		}
	}

	private String order(String path, int plans) {
		OrderSteps steps = new OrderSteps(this.customer, this.client, path);
		steps.enterCustomer();
		OrderSteps.accepted(this.client.post(steps.submitUrl("service-terms"),
				Map.of("serviceTerms", Collections.nCopies(plans, Map.of("consent", true)))));
		OrderSteps.accepted(this.client.post(steps.submitUrl("payment"),
				Map.of("paymentMethod", "deferred-invoice", "paymentTermsConsent", true)));
		return OrderSteps.accepted(steps.order(steps.submitUrl("confirm"))).replaceAll(".*/(O-\\d+)\".*", "$1");
	}

	private SignedInMember member() {
		return this.transactions.execute((status) -> SignedInMember.of(this.members.byId(this.customer.memberId())));
	}

	private void assertThatThereIsNoTransaction(String number) {
		assertThat(registered(number)).as("the provider's transaction").isNull();
		assertThat(this.jdbc.sql("select count(*) from credit_check where shop_transaction_id like ? || '-%'")
			.param(number)
			.query(Integer.class)
			.single()).isZero();
	}

}
