package dev.keiyaku.order.process;

import java.util.Date;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.provider.Mode;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** The payment provider's failures, in {@code order-acceptance}. */
class ProviderDownProcessIT extends ProcessTest {

	@Autowired
	private Transactions credit;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private ReceiptConfirmation receipts;

	private SignedInMember customer;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CircuitBreaker circuit;

	/**
	 * Orders of other tests ask the same provider meanwhile: their failures would open
	 * it.
	 */
	@BeforeEach
	void keepTheCircuitClosed() {
		this.circuit.transitionToDisabledState();
	}

	@AfterEach
	void letTheCircuitOpenAgain() {
		this.circuit.reset();
	}

	@BeforeEach
	void givenACompany() {
		this.customer = this.given.company("通過商事株式会社");
	}

	@ParameterizedTest
	@CsvSource({ "ERROR, 決済事業者のシステムでエラーが発生しています", "GARBAGE, 決済事業者の応答を読み取れませんでした" })
	void theOrderIsTakenTheCauseIsAnIncidentAndOnceItIsRepairedTheOrderGoesOn(Mode mode, String cause) {
		this.provider.mode(mode);
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();
		receives(this.customer, "【注文受付のご連絡（NP掛け払い）】");

		Job failed = failed(process, "register-transaction");
		assertThat(failed.getRetries()).as("the cycle named retry.provider counts").isGreaterThan(10);
		assertThat(failed.getExceptionMessage()).contains(cause, number);
		assertThat(waitingAt(process)).containsExactly("register-transaction");
		assertThat(this.orders.byNumber(number).status()).isEqualTo(OrderStatus.REQUESTED);

		Incident incident = incidentAfterTheLastRetry(process, failed);
		assertThat(incident.getActivityId()).isEqualTo("register-transaction");
		assertThat(incident.getIncidentMessage()).contains(cause, number);
		assertThat(registered(number)).isNull();

		this.provider.mode(Mode.NORMAL);
		retry(failed);
		comesTo(process, "accept-order");
		assertThat(registered(number).state()).isEqualTo("REGISTERED");
		assertThat(this.runtime.createIncidentQuery().processInstanceId(process.getId()).count()).isZero();
	}

	@Test
	void aRegistrationWhoseAnswerIsLostIsAskedForAndNotRepeated() {
		this.provider.mode(Mode.DROP_AFTER_ACCEPT);
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();

		Job failed = failed(process, "register-transaction");
		assertThat(failed.getExceptionMessage()).contains("応答の途中で接続が切れました", number);
		assertThat(this.credit.find(number).state()).isEqualTo(State.UNKNOWN);

		comesTo(process, "accept-order");
		assertThat(this.credit.find(number).state()).isEqualTo(State.REGISTERED);
		assertThat(registered(number).result()).isEqualTo("00");
	}

	@Test
	void aBillingWhoseAnswerIsLostIsRequestedOnce() {
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		assertThat(this.receipts.confirm(number, this.customer)).isTrue();
		comesTo(process, "bill-order");
		ProcessInstance billing = instance("order-billing", number);
		comesTo(billing, "await-first-start");
		this.provider.mode(Mode.DROP_AFTER_ACCEPT);
		startComes(number);

		failed(billing, "request-billing");
		this.provider.mode(Mode.NORMAL);
		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("prepare-contract-terms", "bill-order", "order-completed");
		assertThat(this.credit.find(number).state()).isEqualTo(State.BILLED);
		assertThat(registered(number).state()).isEqualTo("BILLED");
	}

	@Test
	void aReleaseWhoseAnswerIsLostIsDoneOnce() {
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();
		task(number, "accept-order");
		this.provider.mode(Mode.DROP_AFTER_ACCEPT);
		complete(number, "accept-order", Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "販売を終了したためです。"));

		failed(process, "order-cancelled");
		this.provider.mode(Mode.NORMAL);
		comesToItsEnd(process);
		assertThat(this.credit.find(number).state()).isEqualTo(State.RELEASED);
		assertThat(registered(number).state()).isEqualTo("CANCELLED");
		receives(this.customer, "【注文受付のご連絡（NP掛け払い）】", "【注文キャンセルのご連絡（NP掛け払い）】");
	}

	@Test
	void aReleaseThatFailsIsAnIncidentThatCanBeRetriedAndTheCustomerIsToldAllTheSame() {
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();
		task(number, "accept-order");
		this.provider.mode(Mode.ERROR);
		complete(number, "accept-order", Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "販売を終了したためです。"));

		Incident incident = incidentAfterTheLastRetry(process, failed(process, "order-cancelled"));
		assertThat(incident.getActivityId()).isEqualTo("order-cancelled");
		assertThat(incident.getIncidentMessage()).contains("決済事業者のシステムでエラーが発生しています", number);
		assertThat(this.credit.find(number).problem()).isPresent();
		receives(this.customer, "【注文受付のご連絡（NP掛け払い）】", "【注文キャンセルのご連絡（NP掛け払い）】");

		this.provider.mode(Mode.NORMAL);
		retry(job(process, "order-cancelled"));
		comesToItsEnd(process);
		assertThat(registered(number).state()).isEqualTo("CANCELLED");
	}

	@Test
	void whatTheProviderRefusesForGoodIsAnIncidentAtOnceAndOneLineOfTheLog() {
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();
		task(number, "accept-order");
		this.jdbc.sql("update credit_check set provider_transaction_id = '29999999999' where shop_transaction_id = ?")
			.param(number + "-1")
			.update();
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
		log.start();
		root.addAppender(log);

		complete(number, "accept-order", Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "販売を終了したためです。"));
		Incident incident = soon().until(
				() -> this.runtime.createIncidentQuery().processInstanceId(process.getId()).singleResult(),
				(found) -> found != null);
		soon()
			.untilAsserted(() -> assertThat(log.list).filteredOn((line) -> line.getFormattedMessage().contains(number))
				.extracting(ILoggingEvent::getLevel, ILoggingEvent::getThrowableProxy)
				.contains(tuple(Level.ERROR, null)));
		root.detachAppender(log);

		assertThat(incident.getIncidentMessage()).contains("決済事業者が依頼内容を受け付けませんでした", number);
		assertThat(job(process, "order-cancelled").getRetries()).isZero();
		assertThat(log.list).filteredOn((line) -> line.getLevel().isGreaterOrEqual(Level.WARN))
			.filteredOn((line) -> line.getFormattedMessage().contains(number) || line.getThrowableProxy() != null)
			.extracting(ILoggingEvent::getFormattedMessage)
			.singleElement()
			.asString()
			.startsWith("Job release-transaction of " + number
					+ " (order-acceptance) failed, it is an incident now: PaymentProviderException: 決済事業者が依頼内容を受け付けませんでした")
			.doesNotContain("\n");
	}

	@Test
	void anOrderCancelledByTheCustomerWhileTheAnswerIsLostIsFreedAtTheProvider() {
		this.provider.mode(Mode.DROP_AFTER_ACCEPT);
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();
		failed(process, "register-transaction");
		assertThat(this.credit.find(number).state()).isEqualTo(State.UNKNOWN);

		this.provider.mode(Mode.NORMAL);
		assertThat(this.cancellation.byCustomer(number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();
		comesToItsEnd(process);
		assertThat(registered(number).state()).isEqualTo("CANCELLED");
	}

	@Test
	void anOrderCancelledByTheCustomerBeforeTheProviderHadItIsNeverRegistered() {
		this.provider.mode(Mode.ERROR);
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();
		failed(process, "register-transaction");

		assertThat(this.cancellation.byCustomer(number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();
		failed(process, "order-withdrawn");
		this.provider.mode(Mode.NORMAL);
		comesToItsEnd(process);
		assertThat(registered(number)).isNull();
	}

	@Test
	void anOrderCancelledByTheCustomerWhileItsCheckIsAnIncidentLeavesNoIncidentBehind() {
		this.provider.mode(Mode.ERROR);
		ProcessInstance process = ordered();
		String number = process.getBusinessKey();
		incidentAfterTheLastRetry(process, failed(process, "register-transaction"));

		this.provider.mode(Mode.NORMAL);
		assertThat(this.cancellation.byCustomer(number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();

		comesToItsEnd(process);
		assertThat(this.runtime.createIncidentQuery().processInstanceId(process.getId()).count()).isZero();
		assertThat(this.orders.byNumber(number).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(registered(number)).isNull();
		receives(this.customer, "【注文受付のご連絡（NP掛け払い）】", "【注文取り消し完了のご連絡（NP掛け払い）】");
	}

	private ProcessInstance ordered() {
		return started(OrderAcceptance.KEY,
				() -> this.given.order(this.customer, Placing.annual(2, this.today.plusDays(7))));
	}

	private Job failed(ProcessInstance process, String activity) {
		return soon().until(() -> job(process, activity), job -> job.getExceptionMessage() != null);
	}

	/** The first retry is seconds away, so nothing else changes the job meanwhile. */
	private Incident incidentAfterTheLastRetry(ProcessInstance process, Job failed) {
		this.management.setJobRetries(failed.getId(), 1);
		return soon().until(() -> this.runtime.createIncidentQuery()
			.incidentMessageLike("%" + process.getBusinessKey() + "%")
			.singleResult(), incident -> incident != null);
	}

	/** As Cockpit's button does, and without waiting for the time of the next attempt. */
	private void retry(Job job) {
		this.management.setJobDuedate(job.getId(), new Date(0));
		this.management.setJobRetries(job.getId(), 1);
	}

}
