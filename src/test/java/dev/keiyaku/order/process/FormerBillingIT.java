package dev.keiyaku.order.process;

import java.nio.file.Path;
import java.util.Map;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.order.BillingState;
import dev.keiyaku.order.CancelledPart;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Given an order that began in version 3.1 of {@code order-acceptance}, which bills at
 * the receipt, and waits in any of the places after its check, when the newest version is
 * deployed, then it comes to its end in its own, and what ends before its start is
 * credited by a clerk.
 */
class FormerBillingIT extends AmendmentProcessTest {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private TransactionTemplate transaction;

	private ChangedDeployment former;

	private ChangedDeployment newest;

	private ProcessInstance process;

	private String number;

	@BeforeEach
	void givenTheFormerVersion() {
		this.former = new ChangedDeployment(this.repository, "order-acceptance.bpmn",
				ChangedDeployment.read(Path.of("src/test/resources/former/order-acceptance-3.1.bpmn")));
		this.customer = this.given.company("通過商事株式会社");
		this.process = started(OrderAcceptance.KEY, () -> this.given.order(this.customer,
				Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40))));
		this.number = this.process.getBusinessKey();
	}

	@AfterEach
	void asItWas() {
		if (this.newest != null) {
			this.newest.close();
		}
		this.former.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "accept-order", "deliver", "start-contract-terms", "request-billing" })
	void itIsBilledAtTheReceiptAndCreditedByHand(String place) {
		goOnTo(place);
		this.newest = ChangedDeployment.ofTheSame(this.repository);

		goOnFrom(place);

		comesToItsEnd(this.process);
		assertThat(this.process).hasPassed("request-billing", "order-completed");
		assertThat(registered(this.number).state()).isEqualTo("BILLED");
		assertThat(this.orders.byNumber(this.number).parts().billing()).isEqualTo(BillingState.HANDED_OVER);
		Contract later = this.contracts.ofOrder(this.number, this.customer.companyId())
			.stream()
			.filter(Contract::isRenewedYearly)
			.findFirst()
			.orElseThrow();
		String cancellation = begun(later.number(), this.proposals.cancelAll(later).proposal().orElseThrow());
		complete(cancellation, "review-cancellation", Map.of("cancellationDecision", "ACCEPT"));
		complete(later.number(), "credit-cancelled-part",
				Map.of("creditedOn", this.today.toString(), "creditNote", "管理画面で減額した。"));
		CancelledPart part = this.orders.byNumber(this.number).parts().cancelled(later.number()).orElseThrow();
		assertThat(part.total()).isEqualTo(28_380);
		assertThat(part.creditedOn()).isEqualTo(this.today);
	}

	private void goOnTo(String place) {
		switch (place) {
			case "accept-order" -> comesTo(this.process, place);
			case "deliver" -> {
				accept();
				comesTo(this.process, place);
			}
			case "start-contract-terms" -> {
				accept();
				arrangeDelivery();
				this.transaction.executeWithoutResult((status) -> {
					confirmReceipt();
					this.runtime.suspendProcessInstanceById(this.process.getId());
				});
				assertThat(waitingAt(this.process)).containsExactly(place);
			}
			default -> {
				accept();
				arrangeDelivery();
				task(this.number, "confirm-receipt");
				this.provider.mode(Mode.ERROR);
				confirmReceipt();
				soon().until(() -> job(this.process, place).getExceptionMessage() != null);
			}
		}
	}

	private void goOnFrom(String place) {
		switch (place) {
			case "accept-order" -> {
				accept();
				arrangeDelivery();
				confirmReceipt();
			}
			case "deliver" -> {
				arrangeDelivery();
				confirmReceipt();
			}
			case "start-contract-terms" -> this.runtime.activateProcessInstanceById(this.process.getId());
			default -> this.provider.mode(Mode.NORMAL);
		}
	}

	private void accept() {
		complete(this.number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
	}

	private void arrangeDelivery() {
		complete(this.number, "arrange-delivery",
				Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(this.number, "confirm-receipt");
	}

	private void confirmReceipt() {
		assertThat(this.receipts.confirm(this.number, this.customer)).isTrue();
	}

}
