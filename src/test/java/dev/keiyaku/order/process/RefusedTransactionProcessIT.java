package dev.keiyaku.order.process;

import java.util.Map;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.payment.Correction;
import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.provider.Mode;
import dev.keiyaku.timeline.Timelines;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * An order of a company whose data is older than the limits of today (store 4.2): the
 * provider would refuse it for good.
 */
class RefusedTransactionProcessIT extends ProcessTest {

	private static final String LONG = "長い名前の".repeat(20) + "株式会社";

	@Autowired
	private Transactions credit;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private Timelines timelines;

	private SignedInMember customer;

	private ProcessInstance process;

	private String number;

	@Test
	void aClerkIsToldAtOnceWhatToCorrectAndRegistersItAnew() {
		Task task = refused();

		assertThat(task).hasCandidateGroup("order-desk");
		assertThat(facts(task)).contains("会社名は100文字まで（104文字あります）", this.number);
		assertThat(this.management.createJobQuery()
			.processInstanceId(check(this.process).orElseThrow().getId())
			.withException()
			.count()).as("tries that are left").isZero();
		assertThat(registered(this.number)).isNull();
		assertThat(this.timelines.of(OrderAcceptance.KEY, this.number).toString()).contains("当店");

		complete(this.number, "correct-transaction",
				Map.of("correctionDecision", "RETRY", "correctedCompanyName", "通過商事株式会社"));

		comesTo(this.process, "accept-order");
		assertThat(registered(this.number).companyName()).isEqualTo("通過商事株式会社");
		assertThat(this.orders.byNumber(this.number).buyer().companyName()).as("the order's own").isEqualTo(LONG);
		assertThat(this.history.createHistoricVariableInstanceQuery().variableName("correctedCompanyName").count())
			.as("what the process has kept")
			.isZero();
	}

	@Test
	void whatIsStillTooLongComesBack() {
		refused();
		complete(this.number, "correct-transaction", Map.of("correctionDecision", "RETRY"));

		assertThat(facts(task(this.number, "correct-transaction"))).contains("会社名は100文字まで");
		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> complete(this.number,
				"correct-transaction", Map.of("correctionDecision", "RETRY", "correctedCompanyName", "社".repeat(101))));
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, "correct-transaction", Map.of("correctionDecision", "CANCEL")));
		assertThat(this.process).isNotEnded();
	}

	@Test
	void aClerkCancelsItWithAReason() {
		refused();
		complete(this.number, "correct-transaction",
				Map.of("correctionDecision", "CANCEL", "cancellationReason", "会社名をご確認ください。"));

		comesToItsEnd(this.process);
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(mail(this.customer, "【注文キャンセルのご連絡").text()).contains("会社名をご確認ください。");
		assertThat(registered(this.number)).isNull();
		assertThat(this.credit.find(this.number).state()).isEqualTo(State.RELEASED);
	}

	@Test
	void theCustomerCancelsMeanwhile() {
		refused();
		assertThat(this.cancellation.byCustomer(this.number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();

		comesToItsEnd(this.process);
		assertThat(this.tasks.createTaskQuery().processInstanceBusinessKey(this.number).count()).isZero();
	}

	/** It has no such task: it goes on when the cause is mended in another way. */
	@Test
	void aFormerVersionTriesAgain(@Autowired RepositoryService repository) {
		try (ChangedDeployment former = ChangedDeployment.former(repository, "order-acceptance-2.0",
				"delivery-receipt-1.0")) {
			this.customer = this.given.company(LONG);
			order();
			soon().untilAsserted(() -> assertThat(this.credit.find(this.number).problem()).isPresent());
			assertThat(waitingAt(this.process)).containsExactly("register-transaction");

			this.credit.correct(this.number, new Correction("通過商事株式会社", null, null, null));
			comesTo(this.process, "accept-order");
		}
	}

	@Test
	void anOutageIsTriedAgainAsBefore() {
		this.customer = this.given.company("通過商事株式会社");
		this.provider.mode(Mode.ERROR);
		order();
		soon().untilAsserted(() -> assertThat(this.credit.find(this.number).problem()).isPresent());
		assertThat(waitingAt(this.process)).containsExactly("register-transaction");

		this.provider.mode(Mode.NORMAL);
		comesTo(this.process, "accept-order");
	}

	private Task refused() {
		this.customer = this.given.company(LONG);
		order();
		return task(this.number, "correct-transaction");
	}

	private void order() {
		this.process = started(OrderAcceptance.KEY,
				() -> this.given.order(this.customer, Placing.monthly(1, this.today.plusDays(7))));
		this.number = this.process.getBusinessKey();
	}

	private String facts(Task task) {
		return this.tasks.getVariablesLocal(task.getId()).toString();
	}

}
