package dev.keiyaku.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.UnstartedTexts;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.payment.Transactions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given an order that waits for its first start, when a node of a former version has had
 * it billed, which does not note that with the order, then what ends before its start is
 * credited (store 4.2).
 */
class HandedOverOrdersIT extends AmendmentProcessTest {

	@Autowired
	private HandedOverOrders handedOver;

	@Autowired
	private PartCreditView credits;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private Transactions transactions;

	@Autowired
	private UnstartedTexts unstarted;

	@Autowired
	private JdbcClient database;

	private String number;

	@BeforeEach
	void givenAnOrderThatWaits() {
		this.customer = this.given.company("通過商事株式会社");
		ProcessInstance process = started(OrderAcceptance.KEY, () -> this.given.order(this.customer,
				Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40))));
		this.number = process.getBusinessKey();
		complete(this.number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(this.number, "arrange-delivery",
				Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(this.number, "confirm-receipt");
		assertThat(this.receipts.confirm(this.number, this.customer)).isTrue();
		comesTo(soon().until(() -> instance(OrderBillingProcess.KEY, this.number), Objects::nonNull),
				"await-first-start");
	}

	@Test
	void itIsNotedWithTheRequest() {
		this.transactions.requestBilling(this.number);

		assertThat(parts().billing()).isEqualTo(BillingState.HANDED_OVER);
		cancelTheLater();
		assertThat(task(later().number(), "credit-cancelled-part")).isNotNull();
	}

	@Test
	void itIsNotedAtTheNextStart() {
		this.transactions.requestBilling(this.number);
		asAFormerNodeLeavesIt();
		assertThat(parts().billing()).isEqualTo(BillingState.AWAITED);

		this.handedOver.run(null);

		assertThat(parts().billing()).isEqualTo(BillingState.HANDED_OVER);
	}

	@Test
	void whatHasEndedMeanwhileIsCredited() {
		this.transactions.requestBilling(this.number);
		cancelTheLater();
		complete(later().number(), "credit-cancelled-part",
				Map.of("creditedOn", this.today.toString(), "creditNote", "減額した。"));
		asAFormerNodeLeavesIt();
		this.database.sql("""
				update customer_order set cancelled_parts = jsonb_set(jsonb_set(cancelled_parts, '{0,revision}', '2'),
				  '{0,creditedOn}', 'null') where number = ?""").param(this.number).update();
		assertThat(this.unstarted.of(later().number())).contains("は含みません");

		this.handedOver.run(null);

		assertThat(this.unstarted.of(later().number())).contains("を当店で精算し");
		assertThat(task(later().number(), "credit-cancelled-part")).isNotNull();
		assertThat(parts().billedAmounts().total()).isEqualTo(36_894);
	}

	@Test
	void whatIsNotBilledIsLeftAsItIs() {
		this.handedOver.run(null);

		assertThat(parts().billing()).isEqualTo(BillingState.AWAITED);
	}

	@Test
	void ofWhatEndedBeforeOrdersKeptThatNothingIsSaid() {
		this.transactions.requestBilling(this.number);
		assertThat(this.unstarted.of(later().number())).as("if it were ended now").contains("を当店で精算し");
		cancelTheLater();
		assertThat(this.unstarted.of(later().number())).contains("を当店で精算し");

		this.database.sql("update customer_order set cancelled_parts = '[]' where number = ?")
			.param(this.number)
			.update();

		assertThat(this.unstarted.of(later().number())).isEmpty();
	}

	@Test
	void theDeskReadsWhoBilledIt() {
		this.transactions.requestBilling(this.number);
		cancelTheLater();
		CreditTask.Credit credit = this.credits.of(later().number()).credit();
		assertThat(List.of(credit.billedBy(), credit.transaction())).containsExactly("決済事業者が請求", this.number + "-1");

		this.database.sql("update credit_check set provider = 'manual' where shop_transaction_id = ?")
			.param(this.number + "-1")
			.update();

		CreditTask.Credit byTheStore = this.credits.of(later().number()).credit();
		assertThat(List.of(byTheStore.billedBy(), byTheStore.transaction())).containsExactly("当店が請求", "");
		assertThat(byTheStore.billedOn()).isEqualTo(credit.billedOn()).isNotEmpty();
	}

	private void asAFormerNodeLeavesIt() {
		this.database.sql("update customer_order set billing = 'AWAITED' where number = ?").param(this.number).update();
	}

	private void cancelTheLater() {
		Proposal proposal = this.proposals.cancelAll(later()).proposal().orElseThrow();
		complete(begun(later().number(), proposal), "review-cancellation", Map.of("cancellationDecision", "ACCEPT"));
		soon().until(() -> later().isEndedUnstarted());
	}

	private OrderParts parts() {
		return this.orders.byNumber(this.number).parts();
	}

	private Contract later() {
		return this.contracts.ofOrder(this.number, this.customer.companyId())
			.stream()
			.filter(Contract::isRenewedYearly)
			.findFirst()
			.orElseThrow();
	}

}
