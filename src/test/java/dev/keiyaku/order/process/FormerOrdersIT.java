package dev.keiyaku.order.process;

import java.util.Map;
import java.util.function.Consumer;

import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.process.TaskDecision;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Given an order that began in version 2.0 of {@code order-acceptance}, which checked the
 * credit itself, and waits in any of the places where it can wait, when the newest
 * version is deployed, then it comes to its end in its own, with its own forms.
 */
class FormerOrdersIT extends ProcessTest {

	private static final String PASSED = "00";

	private static final Map<String, Object> ACCEPT = Map.of(TaskDecision.FORMER, "ACCEPT");

	private static final Map<String, Object> CANCEL = Map.of(TaskDecision.FORMER, "CANCEL", "cancellationReason",
			"販売を終了したためです。");

	@Autowired
	private RepositoryService repository;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${server.port}")
	private int port;

	private ChangedDeployment former;

	private ChangedDeployment newest;

	private SignedInMember customer;

	private ProcessInstance process;

	private String number;

	@BeforeEach
	void givenTheFormerVersion() {
		this.former = ChangedDeployment.former(this.repository, "order-acceptance-2.0", "delivery-receipt-1.0");
	}

	@AfterEach
	void asItWas() {
		if (this.newest != null) {
			this.newest.close();
		}
		this.former.close();
	}

	@Test
	void whatWaitsForItsRegistrationIsRegisteredAndGoesOn() {
		this.provider.mode(Mode.ERROR);
		givenAnOrderAt("通過商事株式会社", "register-transaction");
		failed("register-transaction");

		whenTheNewestVersionIsDeployed();

		this.provider.mode(Mode.NORMAL);
		comesTo(this.process, "accept-order");
		complete(this.number, "accept-order", ACCEPT);
		isDeliveredBilledAndOver();
	}

	@Test
	void whatIsOnHoldIsAskedForAtItsTime() {
		givenAnOrderOnHold();
		whenTheNewestVersionIsDeployed();

		decide(PASSED);
		fire(this.process, "credit-polling-due");

		isAcceptedDeliveredBilledAndOver();
		assertThat(this.process).hasPassed("credit-polling-due", "credit-found-decided");
	}

	@Test
	void whatIsOnHoldIsAskedForWhenTheProviderTells() {
		givenAnOrderOnHold();
		whenTheNewestVersionIsDeployed();

		decide(PASSED);
		this.runtime.createMessageCorrelation("credit-decided").processInstanceBusinessKey(this.number).correlate();

		isAcceptedDeliveredBilledAndOver();
		assertThat(this.process).hasPassed("credit-decided", "credit-found-decided");
	}

	@Test
	void aQuestionThatFailedIsAskedAgain() {
		givenAnOrderOnHold();
		this.provider.mode(Mode.ERROR);
		fire(this.process, "credit-polling-due");
		failed("ask-credit-result");
		whenTheNewestVersionIsDeployed();

		this.provider.mode(Mode.NORMAL);
		decide(PASSED);

		isAcceptedDeliveredBilledAndOver();
	}

	@Test
	void whatTheProviderRefusesIsCancelled() {
		givenAnOrderOnHold();
		whenTheNewestVersionIsDeployed();

		decide("20");
		fire(this.process, "credit-polling-due");

		isCancelledAndReleased("決済事業者による審査の結果、今回のご注文は承ることができませんでした。");
		assertThat(this.process).hasPassed("credit-not-passed");
	}

	@Test
	void aClerkDoesNotWaitForWhatIsOnHold() {
		givenAnOrderOnHold();
		whenTheNewestVersionIsDeployed();

		enterInTasklist("resolve-credit-check", "CANCELLED");

		isCancelledAndReleased("販売を終了したためです。");
		assertThat(this.process).hasPassed("record-credit-resolution", "credit-abandoned");
	}

	@ParameterizedTest
	@ValueSource(strings = { "通過商事株式会社", "審査保留商事株式会社" })
	void theCustomerCancelsWhatIsUndecidedOrOnHold(String company) {
		givenAnOrderAt(company, company.contains("保留") ? "resolve-credit-check" : "accept-order");
		whenTheNewestVersionIsDeployed();

		cancelledByCustomer();

		isOverAndReleased();
		assertThat(this.process).hasPassed("order-withdrawn");
	}

	@Test
	void theCustomerCancelsWhatIsNotRegisteredYet() {
		this.provider.mode(Mode.ERROR);
		givenAnOrderAt("通過商事株式会社", "register-transaction");
		failed("register-transaction");
		whenTheNewestVersionIsDeployed();

		cancelledByCustomer();
		failed("order-withdrawn");
		this.provider.mode(Mode.NORMAL);

		comesToItsEndInItsVersion();
		assertThat(registered(this.number)).isNull();
	}

	@Test
	void aClerkAcceptsOnTheFormerFormInTasklist() {
		givenAnOrderAt("通過商事株式会社", "accept-order");
		whenTheNewestVersionIsDeployed();

		enterInTasklist("accept-order", "ACCEPT");

		isDeliveredBilledAndOver();
	}

	@Test
	void aClerkDeclinesOnTheFormerFormInTasklist() {
		givenAnOrderAt("通過商事株式会社", "accept-order");
		whenTheNewestVersionIsDeployed();

		enterInTasklist("accept-order", "CANCEL");

		isCancelledAndReleased("販売を終了したためです。");
	}

	@Test
	void aDecisionThatIsOverdueIsMarkedAndMade() {
		givenAnOrderAt("通過商事株式会社", "accept-order");
		whenTheNewestVersionIsDeployed();

		fire(this.process, "order-overdue");

		assertThat(this.process).hasPassed("mark-order-overdue", "mail-order-overdue", "order-desk-told");
		assertThat(task(this.number, "accept-order").getPriority()).isGreaterThan(50);
		complete(this.number, "accept-order", ACCEPT);
		isDeliveredBilledAndOver();
	}

	@ParameterizedTest
	@ValueSource(strings = { "order-cancelled", "order-withdrawn" })
	void aReleaseThatFailedIsTriedAgain(String end) {
		givenAnOrderAt("通過商事株式会社", "accept-order");
		this.provider.mode(Mode.ERROR);
		if ("order-cancelled".equals(end)) {
			complete(this.number, "accept-order", CANCEL);
		}
		else {
			cancelledByCustomer();
		}
		failed(end);
		whenTheNewestVersionIsDeployed();

		this.provider.mode(Mode.NORMAL);

		isOverAndReleased();
	}

	@Test
	void whatWaitsForItsDeliveryIsDelivered() {
		givenAnOrderAt("通過商事株式会社", "accept-order");
		complete(this.number, "accept-order", ACCEPT);
		comesTo(this.process, "deliver");

		whenTheNewestVersionIsDeployed();

		isDeliveredBilledAndOver();
	}

	@Test
	void aReceiptIsRemindedOfAndConfirmed() {
		givenADelivery();
		whenTheNewestVersionIsDeployed();

		fire(instance("delivery-receipt", this.number), "receipt-reminder-due");
		mail(this.customer, "【再送：受領確認のお願い】");

		isReceivedBilledAndOver();
	}

	@Test
	void aReceiptThatStaffAskForIsNotedOnTheFormerForm() {
		givenADelivery();
		ProcessInstance delivery = instance("delivery-receipt", this.number);
		fire(delivery, "receipt-overdue");
		task(this.number, "follow-up-receipt");
		whenTheNewestVersionIsDeployed();

		complete(this.number, "follow-up-receipt", Map.of(TaskDecision.FORMER, "WAIT", "note", "不在でした。"));
		fire(delivery, "follow-up-again-due");
		complete(this.number, "follow-up-receipt",
				Map.of(TaskDecision.FORMER, "CONFIRMED_BY_STAFF", "note", "受領されていました。"));

		isBilledAndOver();
	}

	@Test
	void aReceiptThatStaffAreAboutToAskForAgainIsConfirmedByTheCustomer() {
		givenADelivery();
		ProcessInstance delivery = instance("delivery-receipt", this.number);
		fire(delivery, "receipt-overdue");
		complete(this.number, "follow-up-receipt", Map.of(TaskDecision.FORMER, "WAIT", "note", "不在でした。"));
		whenTheNewestVersionIsDeployed();

		isReceivedBilledAndOver();
	}

	@Test
	void contractsThatAreNotPreparedYetArePrepared() {
		givenADelivery();
		this.transaction.executeWithoutResult(status -> {
			confirmReceipt();
			this.runtime.suspendProcessInstanceById(this.process.getId());
		});
		assertThat(waitingAt(this.process)).containsExactly("start-contract-terms");
		whenTheNewestVersionIsDeployed();

		this.runtime.activateProcessInstanceById(this.process.getId());

		isBilledAndOver();
	}

	@Test
	void aBillingThatFailedIsRequestedAgain() {
		givenADelivery();
		this.provider.mode(Mode.ERROR);
		confirmReceipt();
		failed("request-billing");
		whenTheNewestVersionIsDeployed();

		this.provider.mode(Mode.NORMAL);

		isBilledAndOver();
	}

	private void givenAnOrderAt(String company, String place) {
		this.customer = this.given.company(company);
		this.process = started("order-acceptance",
				() -> this.given.order(this.customer, Placing.monthly(1, this.today.plusDays(7))));
		this.number = this.process.getBusinessKey();
		comesTo(this.process, place);
	}

	private void givenAnOrderOnHold() {
		givenAnOrderAt("審査保留商事株式会社", "resolve-credit-check");
	}

	private void givenADelivery() {
		givenAnOrderAt("通過商事株式会社", "accept-order");
		complete(this.number, "accept-order", ACCEPT);
		arrangeDelivery();
	}

	private void whenTheNewestVersionIsDeployed() {
		this.newest = ChangedDeployment.ofTheSame(this.repository);
	}

	/** What the form in Tasklist sends. */
	private void enterInTasklist(String task, String decision) {
		String reason = "ACCEPT".equals(decision) ? ""
				: ", \"cancellationReason\": {\"value\": \"販売を終了したためです。\", \"type\": \"String\"}";
		String id = task(this.number, task).getId();
		this.tasks.claim(id, "desk");
		int status = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist")
			.change("POST", "/task/%s/submit-form".formatted(id), """
					{"variables": {"decision": {"value": "%s", "type": "String"}%s}}
					""".formatted(decision, reason))
			.statusCode();
		assertThat(status).isEqualTo(204);
	}

	private void decide(String result) {
		this.provider.registry().decide(registered(this.number).npTransactionId(), result);
	}

	private void cancelledByCustomer() {
		assertThat(this.cancellation.byCustomer(this.number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();
	}

	private void arrangeDelivery() {
		complete(this.number, "arrange-delivery",
				Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
	}

	private void confirmReceipt() {
		assertThat(this.receipts.confirm(this.number, this.customer)).isTrue();
	}

	private void failed(String activity) {
		Consumer<Job> hasFailed = job -> assertThat(job.getExceptionMessage()).isNotNull();
		soon().untilAsserted(() -> hasFailed.accept(job(this.process, activity)));
	}

	private void isAcceptedDeliveredBilledAndOver() {
		comesTo(this.process, "accept-order");
		complete(this.number, "accept-order", ACCEPT);
		isDeliveredBilledAndOver();
	}

	private void isDeliveredBilledAndOver() {
		arrangeDelivery();
		isReceivedBilledAndOver();
	}

	private void isReceivedBilledAndOver() {
		confirmReceipt();
		isBilledAndOver();
	}

	private void isBilledAndOver() {
		comesToItsEndInItsVersion();
		assertThat(this.process).hasPassed("order-completed");
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.ACCEPTED);
		assertThat(registered(this.number).state()).isEqualTo("BILLED");
	}

	private void isCancelledAndReleased(String reason) {
		isOverAndReleased();
		assertThat(mail(this.customer, "【注文キャンセルのご連絡（NP掛け払い）】").text()).contains(reason);
	}

	private void isOverAndReleased() {
		comesToItsEndInItsVersion();
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(this.process).hasPassed("release-transaction");
		assertThat(registered(this.number).state()).isEqualTo("CANCELLED");
	}

	private void comesToItsEndInItsVersion() {
		comesToItsEnd(this.process);
		assertThat(this.history.createHistoricProcessInstanceQuery()
			.processInstanceId(this.process.getId())
			.singleResult()
			.getProcessDefinitionId()).isEqualTo(this.process.getProcessDefinitionId());
		assertThat(this.runtime.createIncidentQuery().processInstanceId(this.process.getId()).count()).isZero();
	}

}
