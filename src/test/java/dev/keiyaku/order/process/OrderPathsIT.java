package dev.keiyaku.order.process;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Given a process owner who lets small orders of known companies be accepted without a
 * clerk, when orders go every way that the diagrams know, then no step of
 * {@code order-acceptance} and {@code delivery-receipt} is left out. The tests run in any
 * order, or alone: whoever counts the steps goes the ways that no test has gone yet.
 */
@TestMethodOrder(MethodOrderer.Random.class)
class OrderPathsIT extends ProcessTest {

	private static final String RECEIVED = "【注文受付のご連絡（NP掛け払い）】";

	private static final String ACCEPTED = "【注文受付結果のご連絡（NP掛け払い）】";

	private static final String CANCELLED = "【注文キャンセルのご連絡（NP掛け払い）】";

	private static final Map<String, Object> ACCEPT = Map.of("acceptanceDecision", "ACCEPT");

	private static ChangedDeployment deployment;

	private static Set<String> definitions;

	private static final Set<String> GONE = new HashSet<>();

	@Autowired
	private RepositoryService repository;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private ReceiptConfirmation receipts;

	@BeforeAll
	static void givenAnAmountInTheDecision(@Autowired RepositoryService repository) {
		deployment = new ChangedDeployment(repository, "order-review.dmn", OrderReviewTests.upTo(100_000));
		definitions = repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.map(ProcessDefinition::getId)
			.collect(Collectors.toSet());
	}

	@BeforeEach
	void noteTheWay(TestInfo test) {
		GONE.add(test.getTestMethod().orElseThrow().getName());
	}

	@AfterAll
	static void asItWas() {
		deployment.close();
	}

	@Test
	void aSmallOrderOfAKnownCompanyIsAcceptedWithoutAClerkAndTheOthersAreNot() {
		SignedInMember customer = this.given.company("通過商事株式会社");
		ProcessInstance first = ordered(customer, 1);
		comesTo(first, "accept-order");
		assertThat(
				this.tasks.getVariableLocal(task(first.getBusinessKey(), "accept-order").getId(), "order").toString())
			.containsPattern("注文の確認 バージョン \\d+（標準の表 1.0）");
		complete(first.getBusinessKey(), "accept-order", ACCEPT);

		ProcessInstance small = ordered(customer, 1);
		comesTo(small, "deliver");
		assertThat(small)
			.hasPassedInOrder("review-order", "review-not-needed", "record-acceptance", "mail-order-accepted")
			.hasNotPassed("accept-order");
		assertThat(this.orders.byNumber(small.getBusinessKey()).status()).isEqualTo(OrderStatus.ACCEPTED);
		receives(customer, RECEIVED, ACCEPTED, RECEIVED, ACCEPTED);
		deliver(small);
		assertThat(this.receipts.confirm(small.getBusinessKey(), customer)).isTrue();
		startComes(small.getBusinessKey());
		comesToItsEnd(small);

		comesTo(ordered(customer, 100), "accept-order");
		SignedInMember held = this.given.company("審査保留商事株式会社");
		comesTo(ordered(held, 1), "resolve-credit-check");
	}

	@Test
	void aLateDecisionAndASilentCustomer() {
		ProcessInstance process = ordered(this.given.company("通過商事株式会社"), 1);
		comesTo(process, "accept-order");
		fire(process, "order-overdue");
		soon().untilAsserted(() -> assertThat(process).hasPassed("order-desk-told"));
		complete(process.getBusinessKey(), "accept-order", ACCEPT);
		deliver(process);

		ProcessInstance delivery = instance("delivery-receipt", process.getBusinessKey());
		fire(delivery, "receipt-reminder-due");
		fire(delivery, "receipt-overdue");
		complete(process.getBusinessKey(), "follow-up-receipt", Map.of("followUpDecision", "WAIT", "note", "不在でした。"));
		fire(delivery, "follow-up-again-due");
		complete(process.getBusinessKey(), "follow-up-receipt",
				Map.of("followUpDecision", "CONFIRMED_BY_STAFF", "note", "受領されていました。"));
		startComes(process.getBusinessKey());
		comesToItsEnd(process);
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("BILLED");
	}

	@Test
	void aCheckThatIsRefusedAfterALongHold() {
		SignedInMember customer = this.given.company("審査保留商事株式会社");
		ProcessInstance process = ordered(customer, 1);
		comesTo(process, "resolve-credit-check");
		for (int asked = 1; asked <= 3; asked++) {
			long times = asked;
			fire(process, "credit-polling-due");
			soon().until(() -> Collections.frequency(passedInCheck(process), "credit-still-held") >= times);
		}
		this.provider.registry().decide(registered(process.getBusinessKey()).npTransactionId(), "20");
		this.runtime.createMessageCorrelation("credit-decided")
			.processInstanceBusinessKey(process.getBusinessKey())
			.correlate();

		comesToItsEnd(process);
		assertThat(passedInCheck(process)).contains("credit-decided", "credit-found-decided", "credit-not-passed");
		assertThat(process).hasPassed("order-not-financed", "order-cancelled");
		assertThat(this.orders.byNumber(process.getBusinessKey()).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("CANCELLED");
		receives(customer, RECEIVED, CANCELLED);
		assertThat(mail(customer, CANCELLED).text()).contains("審査内容の詳細はお答えできかねます").doesNotContain("未入金", "限度額");
	}

	@Test
	void staffAndTheCustomerCancel() {
		ProcessInstance held = ordered(this.given.company("審査保留商事株式会社"), 1);
		complete(held.getBusinessKey(), "resolve-credit-check",
				Map.of("creditResolution", "CANCELLED", "cancellationReason", "お客様からご連絡をいただいたためです。"));
		comesToItsEnd(held);
		assertThat(passedInCheck(held)).contains("credit-resolved", "credit-abandoned");
		assertThat(held).hasPassed("release-transaction");

		SignedInMember customer = this.given.company("通過商事株式会社");
		ProcessInstance waiting = ordered(customer, 1);
		comesTo(waiting, "accept-order");
		assertThat(
				this.cancellation.byCustomer(waiting.getBusinessKey(), customer.companyId(), customer.memberId(), null))
			.isTrue();
		comesToItsEnd(waiting);
		assertThat(waiting).hasPassed("order-withdrawn", "release-transaction");
	}

	@Test
	void aTransactionThatTheProviderDoesNotTake() {
		ProcessInstance process = ordered(this.given.company("長い名前の".repeat(20) + "株式会社"), 1);
		complete(process.getBusinessKey(), "correct-transaction", Map.of("correctionDecision", "RETRY"));
		complete(process.getBusinessKey(), "correct-transaction",
				Map.of("correctionDecision", "CANCEL", "cancellationReason", "登録できませんでした。"));
		comesToItsEnd(process);
	}

	@Test
	void anOrderThatCostsNothing() {
		PricedLine free = new PricedLine("free", "無料の商品", "個", BillingPeriod.MONTHLY, this.today.plusDays(7), 1, 0,
				List.of());
		ProcessInstance process = started(OrderAcceptance.KEY,
				() -> this.given.order(this.given.company("無料商事株式会社"), free));
		complete(process.getBusinessKey(), "accept-order", ACCEPT);
		assertThat(passedInCheck(process)).contains("check-not-needed").doesNotContain("register-transaction");
	}

	@Test
	void noStepIsLeftOut() {
		goOnce("aSmallOrderOfAKnownCompanyIsAcceptedWithoutAClerkAndTheOthersAreNot",
				this::aSmallOrderOfAKnownCompanyIsAcceptedWithoutAClerkAndTheOthersAreNot);
		goOnce("aLateDecisionAndASilentCustomer", this::aLateDecisionAndASilentCustomer);
		goOnce("aCheckThatIsRefusedAfterALongHold", this::aCheckThatIsRefusedAfterALongHold);
		goOnce("staffAndTheCustomerCancel", this::staffAndTheCustomerCancel);
		goOnce("aTransactionThatTheProviderDoesNotTake", this::aTransactionThatTheProviderDoesNotTake);
		goOnce("anOrderThatCostsNothing", this::anOrderThatCostsNothing);
		assertThat(passed("order-acceptance")).containsAll(steps("order-acceptance"));
		assertThat(passed("credit-check")).containsAll(steps("credit-check"));
		assertThat(passed("delivery-receipt")).containsAll(steps("delivery-receipt"));
		System.out.printf(
				"paths: all %d steps of order-acceptance, all %d of credit-check and all %d of delivery-receipt passed%n",
				steps("order-acceptance").size(), steps("credit-check").size(), steps("delivery-receipt").size());
	}

	private static void goOnce(String way, Runnable test) {
		if (GONE.add(way)) {
			test.run();
		}
	}

	/** A boundary event of a compensation only marks what is compensated. */
	private Set<String> steps(String process) {
		return this.repository.getBpmnModelInstance(definition(process))
			.getModelElementsByType(FlowNode.class)
			.stream()
			.filter(node -> !(node instanceof BoundaryEvent boundary
					&& boundary.getEventDefinitions().stream().anyMatch(CompensateEventDefinition.class::isInstance)))
			.map(FlowNode::getId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Collection<String> passed(String process) {
		return this.history.createHistoricActivityInstanceQuery()
			.processDefinitionId(definition(process))
			.finished()
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String definition(String process) {
		return definitions.stream().filter(id -> id.startsWith(process + ":")).findFirst().orElseThrow();
	}

	private void deliver(ProcessInstance process) {
		complete(process.getBusinessKey(), "arrange-delivery",
				Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
	}

	private ProcessInstance ordered(SignedInMember customer, int quantity) {
		return started(OrderAcceptance.KEY,
				() -> this.given.order(customer, Placing.monthly(quantity, this.today.plusDays(7))));
	}

}
