package dev.keiyaku.order.process;

import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.process.TaskDecision;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Given orders that began in version 1.0 of {@code order-acceptance}, which knew neither
 * the customer's cancellation nor the compensation, when the store goes on with the
 * newest one, then they come to their end with it or without it.
 */
class OrderMigrationIT extends ProcessTest {

	private static final String RECEIVED = "【注文受付のご連絡（NP掛け払い）】";

	@Autowired
	private RepositoryService repository;

	@Autowired
	private OrderMigration migration;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${server.port}")
	private int port;

	private ChangedDeployment former;

	private ChangedDeployment newest;

	private SignedInMember customer;

	@BeforeEach
	void givenTheFormerVersion() {
		this.former = ChangedDeployment.former(this.repository, "order-acceptance-1.0", "delivery-receipt-1.0");
		this.customer = this.given.company("通過商事株式会社");
	}

	@AfterEach
	void asItWas() {
		if (this.newest != null) {
			this.newest.close();
		}
		this.former.close();
	}

	@Test
	void anOrderThatAwaitsItsAcceptanceKeepsItsTaskAndIsAccepted() {
		ProcessInstance process = ordered(this.customer, "accept-order");
		Task before = task(process.getBusinessKey(), "accept-order");
		this.tasks.claim(before.getId(), "desk");

		assertMigrated(process, "accept-order");

		Task after = task(process.getBusinessKey(), "accept-order");
		assertThat(after.getId()).isEqualTo(before.getId());
		assertThat(after.getAssignee()).isEqualTo("desk");
		assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
		assertThat(job(process, "order-overdue").getDuedate()).isAfter(Date.from(this.clock.instant()));
		finish(process);
	}

	@Test
	void itsCustomerCanCancelItAndItsTransactionIsReleased() {
		ProcessInstance process = ordered(this.customer, "accept-order");
		assertThat(withdraw(process)).isFalse();

		assertMigrated(process, "accept-order");

		assertThat(withdraw(process)).isTrue();
		comesToItsEnd(process);
		assertThat(this.orders.byNumber(process.getBusinessKey()).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("CANCELLED");
		receives(this.customer, RECEIVED, "【注文取り消し完了のご連絡（NP掛け払い）】");
	}

	@Test
	void anOrderOnHoldStaysUntilItAwaitsItsAcceptance() {
		ProcessInstance passes = ordered(this.given.company("審査保留商事株式会社"), "resolve-credit-check");
		ProcessInstance declined = ordered(this.given.company("審査保留商事株式会社"), "resolve-credit-check");
		this.newest = ChangedDeployment.ofTheSame(this.repository);
		assertThat(this.migration.migrate()).as("nothing awaits its acceptance").isZero();

		this.provider.registry().decide(registered(passes.getBusinessKey()).npTransactionId(), "00");
		fire(passes, "credit-polling-due");
		comesTo(passes, "accept-order");
		complete(declined.getBusinessKey(), "resolve-credit-check",
				Map.of(TaskDecision.FORMER, "CANCELLED", "cancellationReason", "お客様からご連絡をいただいたためです。"));
		comesToItsEnd(declined);
		assertThat(registered(declined.getBusinessKey()).state()).isEqualTo("CANCELLED");
		assertThat(this.orders.byNumber(declined.getBusinessKey()).cancellationReason())
			.contains("お客様からご連絡をいただいたためです。");

		assertThat(this.migration.migrate()).isOne();
		complete(passes.getBusinessKey(), "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		comesTo(passes, "deliver");
	}

	@Test
	void anOrderWhoseCheckFailsStaysUntilTheProviderIsBackAndCanThenBeDeclined() {
		this.provider.mode(Mode.ERROR);
		ProcessInstance process = ordered(this.customer, "register-transaction");
		soon().until(() -> job(process, "register-transaction").getExceptionMessage() != null);
		this.newest = ChangedDeployment.ofTheSame(this.repository);
		assertThat(this.migration.migrate()).as("nothing awaits its acceptance").isZero();

		this.provider.mode(Mode.NORMAL);
		comesTo(process, "accept-order");
		assertThat(this.migration.migrate()).isOne();
		complete(process.getBusinessKey(), "accept-order",
				Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "販売を終了したためです。"));
		comesToItsEnd(process);
		assertThat(process).hasPassed("release-transaction");
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("CANCELLED");
	}

	@Test
	void anInstanceWithoutAnOrderHoldsUpNoOther() {
		ProcessInstance orphan = this.runtime.createProcessInstanceByKey(OrderAcceptance.KEY)
			.businessKey("O-none")
			.startBeforeActivity("register-transaction")
			.execute();
		try {
			assertMigrated(ordered(this.customer, "accept-order"), "accept-order");
			assertThat(instance(OrderAcceptance.KEY, "O-none").getProcessDefinitionId())
				.isEqualTo(orphan.getProcessDefinitionId());
		}
		finally {
			this.runtime.deleteProcessInstance(orphan.getId(), "there is no such order");
		}
	}

	@Test
	void whatIsNotMigratedRunsToItsEndInItsOwnVersion() {
		ProcessInstance accepted = ordered(this.customer, "accept-order");
		ProcessInstance declined = ordered(this.customer, "accept-order");
		complete(accepted.getBusinessKey(), "accept-order", Map.of(TaskDecision.FORMER, "ACCEPT"));
		this.newest = ChangedDeployment.ofTheSame(this.repository);

		complete(declined.getBusinessKey(), "accept-order",
				Map.of(TaskDecision.FORMER, "CANCEL", "cancellationReason", "販売を終了したためです。"));
		assertThat(this.migration.migrate()).as("nothing is undecided").isZero();

		comesToItsEnd(declined);
		assertThat(registered(declined.getBusinessKey()).state()).isEqualTo("CANCELLED");
		deliver(accepted);
		isBilled(accepted);
	}

	@Test
	void untilThenTheCustomerWhoWantsToCancelIsToldWhomToAsk() {
		NewCustomer person = NewCustomer.of(this.store, "通過商事株式会社");
		ProcessInstance process = ordered(
				this.transaction.execute(status -> SignedInMember.of(this.members.byId(person.memberId()))),
				"accept-order");

		HttpResponse<String> answer = person.signIn(this.port)
			.post("/mypage/orders/" + process.getBusinessKey() + "/cancel", Map.of());

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("この画面からは取り消せません", "お問い合わせ先");
		assertThat(this.orders.byNumber(process.getBusinessKey()).status()).isEqualTo(OrderStatus.REQUESTED);
		comesTo(process, "accept-order");
	}

	private void assertMigrated(ProcessInstance process, String where) {
		this.newest = ChangedDeployment.ofTheSame(this.repository);
		assertThat(this.migration.migrate()).isOne();
		assertThat(waitingAt(process)).containsExactly(where);
		assertThat(instance(OrderAcceptance.KEY, process.getBusinessKey()).getProcessDefinitionId())
			.isNotEqualTo(process.getProcessDefinitionId());
		assertThat(this.migration.migrate()).as("again").isZero();
	}

	private void finish(ProcessInstance process) {
		complete(process.getBusinessKey(), "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		deliver(process);
		startComes(process.getBusinessKey());
		isBilled(process);
	}

	private void deliver(ProcessInstance process) {
		String number = process.getBusinessKey();
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		assertThat(this.receipts.confirm(number, this.customer)).isTrue();
	}

	private void isBilled(ProcessInstance process) {
		comesToItsEnd(process);
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("BILLED");
	}

	private ProcessInstance ordered(SignedInMember member, String waiting) {
		ProcessInstance process = started(OrderAcceptance.KEY,
				() -> this.given.order(member, Placing.monthly(1, this.today.plusDays(7))));
		comesTo(process, waiting);
		return process;
	}

	private boolean withdraw(ProcessInstance process) {
		return this.cancellation.byCustomer(process.getBusinessKey(), this.customer.companyId(),
				this.customer.memberId(), null);
	}

}
