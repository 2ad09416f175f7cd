package dev.keiyaku.order.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

import dev.keiyaku.bench.Statements;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.SuccessorContract;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderTimeline;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Milestone.State;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.timeline.Timelines;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a customer sees of an order in each of its states (store 5.1). */
class OrderTimelineIT extends ProcessTest {

	private static final String[] USUAL = { "ご注文", "審査", "ご注文内容の確認", "ご注文の受付", "納品の手配", "納品", "受領のご確認", "契約開始の準備",
			"ご請求", "契約期間の開始" };

	@Autowired
	private OrderTimeline timeline;

	@Autowired
	private Contracts contracts;

	@Autowired
	private ReceiptConfirmation receipt;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private Timelines timelines;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Statements statements;

	private SignedInMember customer;

	@BeforeEach
	void givenACompany() {
		this.customer = this.given.company("経過商事株式会社");
	}

	@Test
	void anOrderIsFollowedFromItsPlacingToTheStartOfItsContract() {
		String number = ordered(this.customer);

		task(number, "accept-order");
		assertShown(number, 2, "当店");

		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");
		assertShown(number, 4, "当店");

		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(number, "confirm-receipt");
		assertShown(number, 6, "お客様");

		assertThat(this.receipt.confirm(number, this.customer)).isTrue();
		ProcessInstance billing = soon().until(() -> instance("order-billing", number), Objects::nonNull);
		comesTo(billing, "await-first-start");
		List<Milestone> waiting = shown(number);
		assertThat(waiting).extracting(Milestone::label).containsExactly(USUAL);
		assertThat(waiting.subList(8, 10)).extracting(Milestone::state, Milestone::waitsFor)
			.containsExactly(tuple(State.WAITING, "利用開始日"), tuple(State.WAITING, "開始日"));
		assertThat(waiting.subList(8, 10)).extracting(Milestone::due)
			.containsOnly(this.today.plusDays(7).atStartOfDay(this.clock.getZone()).toInstant());
	}

	@Test
	void aContractInWhichAnotherOneGoesOnIsNoneOfItsOrders() {
		String number = ordered(this.customer);
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(number, "confirm-receipt");
		Contract opened = this.contracts.ofOrder(number, this.customer.companyId()).get(0);

		this.contracts.openSuccessor(opened.number(), new SuccessorContract(BillingPeriod.MONTHLY,
				opened.rule().term(1).lastDay().plusDays(1), opened.linesOn(this.today), "A-1"));

		assertThat(this.contracts.ofOrder(number, this.customer.companyId())).extracting(Contract::number)
			.containsExactly(opened.number());
		assertShown(number, 6, "お客様");
	}

	@Test
	void anOrderWithTwoStartDatesNamesWhatStarts() {
		String number = this.given.order(this.customer, Placing.annual(1, this.today.plusDays(9)),
				Placing.monthly(3, this.today.plusDays(7)));
		String[] starts = { "契約期間の開始（Zoom Workplace Pro（月額））", "契約期間の開始（Zoom Workplace Pro）" };
		assertThat(shown(number)).extracting(Milestone::label).endsWith(starts);

		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");
		assertThat(shown(number)).extracting(Milestone::label).endsWith(starts);
	}

	@Test
	void aStartThatHasPassedBeforeTheAcceptanceIsNotPromisedAnyMore() {
		String number = this.given.order(this.customer, Placing.monthly(3, this.today.minusDays(1)));
		task(number, "accept-order");

		assertThat(shown(number).get(9).due()).isAfter(this.clock.instant());
	}

	@Test
	void aCheckOnHoldWaitsForThePaymentCompany() {
		String number = ordered(this.given.company("審査保留商事株式会社"));

		task(number, "resolve-credit-check");
		assertShown(number, 1, "決済事業者");
	}

	@Test
	void aFailedCallLooksToTheCustomerLikeWorkInProgress() {
		this.provider.mode(Mode.ERROR);
		String number = ordered(this.customer);

		ProcessInstance process = instance(OrderAcceptance.KEY, number);
		soon().until(() -> job(process, "register-transaction").getExceptionMessage() != null);
		assertShown(number, 1, "決済事業者");
	}

	@Test
	void aRefusedOrderEndsAfterItsCheck() {
		String number = ordered(this.given.company("審査NG21商事株式会社"));

		soon().untilAsserted(() -> assertThat(instance(OrderAcceptance.KEY, number)).isNull());
		assertThat(shown(number)).extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("ご注文", State.DONE), tuple("審査", State.REFUSED), tuple("ご注文のキャンセル", State.DONE));
	}

	@Test
	void anOrderThatStaffDeclineEndsAfterTheyHaveLookedAtIt() {
		String number = ordered(this.customer);

		complete(number, "accept-order", Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "販売を終了したためです。"));

		soon().untilAsserted(() -> assertThat(instance(OrderAcceptance.KEY, number)).isNull());
		assertThat(shown(number)).extracting(Milestone::label).containsExactly("ご注文", "審査", "ご注文内容の確認", "ご注文のキャンセル");
	}

	@Test
	void anOrderThatItsCustomerCancelsEndsWithTheCancellation() {
		String number = ordered(this.customer);
		task(number, "accept-order");

		assertThat(this.cancellation.byCustomer(number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();

		soon().untilAsserted(() -> assertThat(instance(OrderAcceptance.KEY, number)).isNull());
		assertThat(shown(number)).extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("ご注文", State.DONE), tuple("審査", State.DONE), tuple("ご注文内容の確認", State.SKIPPED),
					tuple("ご注文のキャンセル", State.DONE));
	}

	@Test
	void aChangedDiagramChangesTheTimeline() throws IOException {
		String number = ordered(this.customer);
		task(number, "accept-order");
		String renamed = Files.readString(Path.of("processes/delivery-receipt.bpmn"))
			.replace("delivery-receipt", "trial-timeline")
			.replace("value=\"納品の手配\"", "value=\"メーカーへの手配\"")
			.replace("name=\"受領を確認した\">",
					"name=\"受領を確認した\"><bpmn:extensionElements><camunda:properties>"
							+ "<camunda:property name=\"customerLabel\" value=\"納品のお手続き完了\" />"
							+ "</camunda:properties></bpmn:extensionElements>");
		Deployment deployment = this.repository.createDeployment()
			.addInputStream("trial-timeline.bpmn", new ByteArrayInputStream(renamed.getBytes(StandardCharsets.UTF_8)))
			.deploy();
		try {
			assertThat(this.timelines.ahead("trial-timeline", java.util.Set.of(), Map.of()))
				.extracting(Milestone::label)
				.containsExactly("メーカーへの手配", "納品", "受領のご確認", "納品のお手続き完了");
			assertThat(shown(number)).extracting(Milestone::label).contains("納品の手配").doesNotContain("メーカーへの手配");
		}
		finally {
			this.repository.deleteDeployment(deployment.getId());
		}
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithTheHistory() {
		String number = ordered(this.given.company("審査保留商事株式会社"));
		task(number, "resolve-credit-check");
		long young = statements(number);
		ProcessInstance process = instance(OrderAcceptance.KEY, number);
		for (int asked = 1; asked <= 5; asked++) {
			int times = asked;
			fire(process, "credit-polling-due");
			soon().until(() -> Collections.frequency(passedInCheck(process), "credit-still-held") >= times);
		}

		long old = statements(number);

		System.out.printf("statements of an order's timeline: %d, after 5 more questions: %d%n", young, old);
		assertThat(old).isEqualTo(young).isLessThan(20);
	}

	/** The fewest of three looks: now and then the holidays are read anew. */
	private long statements(String number) {
		return LongStream.generate(() -> this.statements.of(() -> shown(number))).limit(3).min().orElseThrow();
	}

	@Test
	void anotherCompanysOrderHasNoTimeline() {
		String number = ordered(this.customer);

		assertThat(this.orders.find(number, this.given.company("別商事株式会社").companyId())).isEmpty();
	}

	private void assertShown(String number, int now, String waitsFor) {
		assertShown(number, now, State.NOW, waitsFor);
	}

	private void assertShown(String number, int now, State goingOn, String waitsFor) {
		List<Milestone> shown = shown(number);
		assertThat(shown).extracting(Milestone::label).containsExactly(USUAL);
		for (int at = 0; at < USUAL.length; at++) {
			State expected = (at < now) ? State.DONE : ((at == now) ? goingOn : State.NEXT);
			assertThat(shown.get(at).state()).as(USUAL[at]).isEqualTo(expected);
		}
		assertThat(shown.get(now).waitsFor()).isEqualTo(waitsFor);
		assertThat(shown.toString()).doesNotContain("desk", "register", "incident");
	}

	private List<Milestone> shown(String number) {
		Order order = this.orders.byNumber(number);
		return this.timeline.of(order, this.contracts.ofOrder(number, order.companyId()));
	}

	private String ordered(SignedInMember customer) {
		return this.given.order(customer, Placing.monthly(3, this.today.plusDays(7)));
	}

}
