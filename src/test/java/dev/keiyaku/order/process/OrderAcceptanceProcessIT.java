package dev.keiyaku.order.process;

import java.util.Map;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * An order from its placing to contracts that wait for their start, or to its end before.
 */
class OrderAcceptanceProcessIT extends ProcessTest {

	private static final String RECEIVED = "【注文受付のご連絡（NP掛け払い）】";

	private static final String ACCEPTED = "【注文受付結果のご連絡（NP掛け払い）】";

	private static final String CANCELLED = "【注文キャンセルのご連絡（NP掛け払い）】";

	private static final String DELIVERED = "【受領確認のお願い】";

	private static final Map<String, Object> ACCEPT = Map.of("acceptanceDecision", "ACCEPT");

	@Autowired
	private Contracts contracts;

	@Autowired
	private Transactions credit;

	@Autowired
	private ReceiptConfirmation receipts;

	@Test
	void anOrderThatPassesIsAcceptedDeliveredReceivedAndBilledAndItsContractsWaitForTheirStart() {
		SignedInMember customer = this.given.company("通過商事株式会社");
		ProcessInstance process = ordered(customer);
		String number = process.getBusinessKey();

		comesTo(process, "accept-order");
		assertThat(task(number, "accept-order")).hasCandidateGroup("order-desk");
		assertThat(registered(number).totalAmount()).isEqualTo(36_894);
		complete(number, "accept-order", ACCEPT);
		assertThat(order(process).status()).isEqualTo(OrderStatus.ACCEPTED);
		assertThat(this.contracts.ofOrder(number, this.orders.byNumber(number).companyId()))
			.extracting(Contract::status)
			.containsExactly(ContractStatus.IN_PROCEDURE, ContractStatus.IN_PROCEDURE);

		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		assertThat(this.receipts.confirm(number, customer)).isTrue();
		comesTo(process, "bill-order");
		ProcessInstance billing = instance("order-billing", number);
		comesTo(billing, "await-first-start");
		assertThat(registered(number).state()).as("nothing has started yet").isEqualTo("REGISTERED");
		startComes(number);
		comesToItsEnd(process);
		assertThat(billing).hasPassedInOrder("order-received", "await-first-start", "first-start-reached",
				"request-billing", "order-billed");
		assertThat(process).hasPassedInOrder("order-requested", "mail-order-received", "plan-transaction",
				"check-credit", "review-order", "accept-order", "record-acceptance", "mail-order-accepted", "deliver",
				"prepare-contract-terms", "bill-order", "order-completed");
		assertThat(registered(number).state()).isEqualTo("BILLED");
		assertThat(registered(number).billIssueBaseDate()).isEqualTo(this.today.toString());
		assertThat(this.contracts.ofOrder(number, this.orders.byNumber(number).companyId())).hasSize(2)
			.allSatisfy(contract -> {
				assertThat(contract.status()).isEqualTo(ContractStatus.AWAITING_START);
				assertThat(instance("contract-term", contract.number())).isWaitingAt("term-start-reached");
			});
		receives(customer, RECEIVED, ACCEPTED, DELIVERED);
	}

	@Test
	void anOrderThatStaffDeclineIsCancelledWithTheirReasonAndItsTransactionIsReleased() {
		SignedInMember customer = this.given.company("通過商事株式会社");
		ProcessInstance process = ordered(customer);

		complete(process.getBusinessKey(), "accept-order",
				Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "メーカーが販売を終了したためです。"));

		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("accept-order", "cancel-order", "mail-order-cancelled", "order-cancelled")
			.hasPassed("release-transaction");
		assertCancelled(process, "メーカーが販売を終了したためです。");
		receives(customer, RECEIVED, CANCELLED);
		assertThat(mail(customer, CANCELLED).text()).contains("メーカーが販売を終了したためです。");
	}

	@Test
	void anOrderThatTheProviderRefusesIsCancelledWithoutTellingTheCustomerWhy() {
		SignedInMember customer = this.given.company("審査NG21商事株式会社");
		ProcessInstance process = ordered(customer);

		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("check-credit", "cancel-order", "mail-order-cancelled", "order-cancelled")
			.hasPassed("release-transaction")
			.hasNotPassed("accept-order");
		assertThat(passedInCheck(process)).contains("register-transaction").doesNotContain("await-credit-decision");
		assertThat(order(process).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("CANCELLED");
		receives(customer, RECEIVED, CANCELLED);
		assertThat(mail(customer, CANCELLED).text()).contains("審査内容の詳細はお答えできかねます")
			.doesNotContain("未入金", "限度額", "総合的な判断");
	}

	private void assertCancelled(ProcessInstance process, String reason) {
		assertThat(order(process).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(order(process).cancellationReason()).contains(reason);
		assertThat(this.contracts.ofOrder(process.getBusinessKey(),
				this.orders.byNumber(process.getBusinessKey()).companyId()))
			.isEmpty();
		assertThat(this.credit.find(process.getBusinessKey()).state()).isEqualTo(State.RELEASED);
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("CANCELLED");
	}

	private ProcessInstance ordered(SignedInMember customer) {
		return started(OrderAcceptance.KEY, () -> this.given.order(customer, Placing.monthly(3, this.today.plusDays(7)),
				Placing.annual(1, this.today.plusDays(7))));
	}

	private Order order(ProcessInstance process) {
		return this.orders.byNumber(process.getBusinessKey());
	}

}
