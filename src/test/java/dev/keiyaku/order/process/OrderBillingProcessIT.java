package dev.keiyaku.order.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.order.BillingState;
import dev.keiyaku.order.CancelledPart;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderBillingProcess;
import dev.keiyaku.order.OrderBillingText;
import dev.keiyaku.order.OrderTimeline;
import dev.keiyaku.order.Placing;
import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.sandbox.SandboxClock;
import dev.keiyaku.sandbox.provider.Mode;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import dev.keiyaku.store.Texts;
import dev.keiyaku.timeline.Milestone;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * An order from the receipt to its bill, when contracts of it end before they start
 * (store 4.2, 7.4). The clock is this store's own.
 */
@Tag("other-store")
class OrderBillingProcessIT extends AmendmentProcessTest {

	private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

	private static final String COMPLETED = "【解約完了のご連絡】";

	private static final String CREDITED = "【ご精算完了のご連絡】";

	/** 3 of 2,580 yen by the month, and 1 of 25,800 by the year. */
	private static final long BOTH = 36_894;

	private static final long MONTHLY = 8_514;

	private static final long ANNUAL = 28_380;

	private static final int ROUNDS = Math.max(2, Integer.getInteger("fault.races", 5) / 5);

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private SandboxClock sandboxClock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Bills bills;

	@Autowired
	private OrderBillingText billingText;

	@Autowired
	private OrderTimeline orderTimeline;

	@Autowired
	private Texts texts;

	private String order;

	private ProcessInstance billing;

	@BeforeEach
	void givenACompany() {
		this.customer = this.given.company("通過商事株式会社");
	}

	@Test
	void anOrderIsBilledOnItsFirstStart() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		comesTo(this.billing, "await-first-start");
		assertThat(ledger()).extracting(StandInTransaction::state).containsExactly("REGISTERED");
		LocalDate start = this.today.plusDays(14);

		come(start);

		isOver();
		assertLedger(tuple("-1", "BILLED", BOTH));
		assertThat(ledger().get(0).billIssueBaseDate()).isEqualTo(start.toString());
		assertThat(order().parts().billing()).isEqualTo(BillingState.HANDED_OVER);
	}

	@Test
	void anOrderThatIsReceivedAfterItsStartIsBilledAtOnce() {
		LocalDate start = this.today.plusDays(14);
		accepted(Placing.monthly(3, start));
		come(start.plusDays(2));

		assertThat(this.receipts.confirm(this.order, this.customer)).isTrue();

		isOver();
		assertThat(this.history.createHistoricActivityInstanceQuery().activityId("await-first-start").list())
			.extracting(HistoricActivityInstance::getProcessInstanceId)
			.doesNotContain(this.history.createHistoricProcessInstanceQuery()
				.processDefinitionKey(OrderBillingProcess.KEY)
				.processInstanceBusinessKey(this.order)
				.singleResult()
				.getId());
		assertLedger(tuple("-1", "BILLED", MONTHLY));
		assertThat(ledger().get(0).billIssueBaseDate()).isEqualTo(start.plusDays(2).toString());
	}

	@Test
	void aContractThatEndsUnstartedIsTakenOutOfTheBill() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));

		cancel(annual());

		soon().untilAsserted(() -> assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "REGISTERED", MONTHLY)));
		comesTo(this.billing, "await-first-start");
		assertThat(mail(this.customer, COMPLETED).text()).contains("契約のお支払いはありません", this.order,
				"この契約の分28,380円（税込）は含みません");
		come(this.today.plusDays(14));
		isOver();
		assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "BILLED", MONTHLY));
	}

	@Test
	void whenTheFirstOneEndsTheNextStartIsWaitedFor() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));

		cancel(monthlyContract());
		soon().untilAsserted(() -> assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "REGISTERED", ANNUAL)));
		LocalDate first = this.today;
		come(first.plusDays(15));
		comesTo(this.billing, "await-first-start");
		assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "REGISTERED", ANNUAL));

		come(first.plusDays(40));

		isOver();
		assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "BILLED", ANNUAL));
	}

	@Test
	void anOrderOfWhichNothingStartsIsNotBilled() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));

		cancel(annual());
		soon().untilAsserted(() -> assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "REGISTERED", MONTHLY)));
		cancel(monthlyContract());

		isOver();
		assertThat(this.billing).hasPassed("release-transaction", "order-not-billed").hasNotPassed("request-billing");
		assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "CANCELLED", MONTHLY));
		assertThat(order().parts().billing()).isEqualTo(BillingState.NOTHING);
		assertThat(milestones()).contains(tuple("ご請求", Milestone.State.SKIPPED));
		assertThat(this.bills.findOf(this.order, this.customer.companyId())).isEmpty();
		soon().untilAsserted(() -> assertThat(mailsTo(this.customer)).extracting((mail) -> mail.text())
			.anyMatch((text) -> text.contains("お支払いはありません。ご注文（" + this.order + "）の代金を請求することはございません。")));
	}

	@Test
	void whatIsBilledAlreadyIsCreditedByAClerk() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		come(this.today.plusDays(14));
		isOver();
		String contract = annual().number();

		cancel(annual());

		Task task = task(contract, "credit-cancelled-part");
		assertThat(task).hasCandidateGroup("contract-desk");
		assertThat(this.tasks.getVariableLocal(task.getId(), "credit").toString()).contains(this.order, contract,
				this.order + "-1", ledger().get(0).npTransactionId(), "25,800", "2,580", "28,380");
		assertThat(mail(this.customer, COMPLETED).text()).contains("すでにご請求済みのため、この契約の分28,380円（税込）を当店で精算し");
		ProcessInstance credit = instance("part-credit", contract);
		fire(credit, "credit-overdue");
		soon().untilAsserted(() -> assertThat(credit).hasPassed("mark-credit-overdue", "mail-part-credit-overdue"));
		complete(contract, "credit-cancelled-part",
				Map.of("creditedOn", this.today.toString(), "creditNote", "管理画面で減額した。"));

		comesToItsEnd(credit);
		CancelledPart part = order().parts().cancelled(contract).orElseThrow();
		assertThat(part.creditedOn()).isEqualTo(this.today);
		assertThat(part.creditNote()).isEqualTo("管理画面で減額した。");
		assertThat(mail(this.customer, CREDITED).text()).contains(contract, "28,380円（税込）は、", "に精算しました");
		assertLedger(tuple("-1", "BILLED", BOTH));
		assertThat(this.billingText.of(order())).as("what is credited was billed").isEqualTo("36,894円（税込）をご請求しました。");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CHECK_AGAIN", "BY_HAND" })
	void aRestThatIsRefusedIsForStaff(String decision) {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		comesTo(this.billing, "await-first-start");
		this.provider.mode(Mode.HOLD);
		cancel(annual());
		task(this.order, "resolve-credit-check");
		this.provider.mode(Mode.NORMAL);
		this.provider.registry().decide(ledger().get(1).npTransactionId(), "20");
		this.runtime.createMessageCorrelation("credit-decided").processInstanceBusinessKey(this.order).correlate();

		Task task = task(this.order, "resolve-order-billing");
		assertThat(task).hasCandidateGroup("contract-desk");
		assertThat(this.tasks.getVariableLocal(task.getId(), "billing").toString()).contains(this.order + "-2", "審査不可",
				"7,740", "774", "8,514", "28,380円");
		fire(this.billing, "billing-overdue");
		soon().untilAsserted(
				() -> assertThat(this.billing).hasPassed("mark-billing-overdue", "mail-order-billing-overdue"));
		complete(this.order, "resolve-order-billing",
				Map.of("orderBillingDecision", decision, "billingNote", "普通預金1234567にお振り込みください。"));

		assertThat(this.history.createHistoricVariableInstanceQuery().variableName("billingNote").list()).isEmpty();
		soon().untilAsserted(
				() -> assertThat(this.runtime.createVariableInstanceQuery().variableName("billingNote").list())
					.isEmpty());
		if ("BY_HAND".equals(decision)) {
			isOver();
			assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "CANCELLED", MONTHLY));
			isBilledByHand(this.today.plusDays(14));
			assertThat(milestones()).contains(tuple("ご請求", Milestone.State.DONE));
			assertThat(this.billingText.of(order())).isEqualTo("8,514円（税込）を、当店から個別にご請求します。");
			assertThat(order().parts().billing()).isEqualTo(BillingState.BY_HAND);
		}
		else {
			soon().untilAsserted(() -> assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "CANCELLED", MONTHLY),
					tuple("-3", "REGISTERED", MONTHLY)));
			come(this.today.plusDays(14));
			isOver();
			assertThat(ledger().get(2).state()).isEqualTo("BILLED");
		}
	}

	private void isBilledByHand(LocalDate day) {
		Bill bill = this.bills.findOf(this.order, this.customer.companyId()).orElseThrow();
		assertThat(bill.status()).isEqualTo(BillStatus.BILLED_BY_HAND);
		assertThat(bill.total()).isEqualTo(MONTHLY);
		assertThat(bill.issuedOn()).contains(day);
		assertThat(bill.transactionId()).isEmpty();
		assertThat(mail(this.customer, "【請求のお知らせ】").text()).contains(this.order, bill.number(), "7,740円", "8,514円",
				this.texts.dayWithWeekday(day), this.texts.dayWithWeekday(bill.dueOn().orElseThrow()),
				"普通預金1234567にお振り込みください。", "/mypage/orders/" + this.order);
	}

	@Test
	void whyAClerkDoesNotWaitForTheRestIsToldToWhoDecides() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		comesTo(this.billing, "await-first-start");
		this.provider.mode(Mode.HOLD);
		cancel(annual());

		complete(this.order, "resolve-credit-check",
				Map.of("creditResolution", "CANCELLED", "cancellationReason", "審査に日数がかかるためです。"));

		Task task = task(this.order, "resolve-order-billing");
		assertThat(this.tasks.getVariableLocal(task.getId(), "billing").toString()).contains("審査に日数がかかるためです。");
	}

	@Test
	void whatIsAboutToBeBilledIsNotSaidToBe() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		comesTo(this.billing, "await-first-start");
		assertThat(this.billingText.of(order())).isEqualTo("残りの36,894円（税込）を、最初の利用開始日にご請求します。");
		this.provider.mode(Mode.ERROR);

		come(this.today.plusDays(14));
		soon().until(() -> job(this.billing, "request-billing").getExceptionMessage() != null);

		assertThat(this.billingText.of(order())).isEqualTo("36,894円（税込）をご請求します。");
		this.provider.mode(Mode.NORMAL);
		soon().untilAsserted(() -> assertThat(this.bills.findOf(this.order, this.customer.companyId())).isPresent());
		assertThat(this.billingText.of(order())).isEqualTo("36,894円（税込）をご請求しました。");
	}

	@Test
	void anotherContractThatEndsMeanwhileBreaksOffTheCheck() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		comesTo(this.billing, "await-first-start");
		this.provider.mode(Mode.HOLD);
		cancel(annual());
		task(this.order, "resolve-credit-check");

		this.provider.mode(Mode.NORMAL);
		cancel(monthlyContract());

		isOver();
		assertThat(this.billing).hasPassed("part-ended-meanwhile", "order-not-billed");
		assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "CANCELLED", MONTHLY));
	}

	@ParameterizedTest
	@EnumSource(value = Mode.class, names = { "ERROR", "DROP_AFTER_ACCEPT" })
	void aReleaseThatFailsIsTriedAgain(Mode mode) {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		comesTo(this.billing, "await-first-start");
		this.provider.mode(mode);
		cancel(annual());
		soon().until(() -> job(this.billing, "release-former").getExceptionMessage() != null);
		assertThat(order().parts().revision()).as("not registered before the other is gone").isEqualTo(1);

		this.provider.mode(Mode.NORMAL);

		soon().untilAsserted(() -> assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "REGISTERED", MONTHLY)));
		comesTo(this.billing, "await-first-start");
	}

	@ParameterizedTest
	@EnumSource(value = Mode.class, names = { "ERROR", "DROP_AFTER_ACCEPT" })
	void aRegistrationThatFailsIsTriedAgain(Mode mode) {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		comesTo(this.billing, "await-first-start");
		this.management.suspendJobDefinitionByProcessDefinitionKey("credit-check", true);
		try {
			cancel(annual());
			comesTo(this.billing, "register-transaction");
			this.provider.mode(mode);
		}
		finally {
			this.management.activateJobDefinitionByProcessDefinitionKey("credit-check", true);
		}
		soon().until(() -> job(this.billing, "register-transaction").getExceptionMessage() != null);

		this.provider.mode(Mode.NORMAL);

		comesTo(this.billing, "await-first-start");
		assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "REGISTERED", MONTHLY));
		assertThat(this.credit.find(this.order).state()).isEqualTo(State.REGISTERED);
	}

	/**
	 * What the provider has done is noted and what follows is rolled back, as when the
	 * store is killed there.
	 */
	@Test
	void whatIsLostBetweenTheReleaseAndTheNextTransactionIsDoneAgain() {
		received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
		comesTo(this.billing, "await-first-start");
		this.database.sql("""
				create function lose_for_test() returns trigger language plpgsql as $$
				begin
				  raise exception 'lost';
				end $$""").update();
		this.database
			.sql("create trigger lose before update on customer_order for each row"
					+ " when (new.billing_revision > old.billing_revision) execute function lose_for_test()")
			.update();
		try {
			cancel(annual());
			soon().until(() -> job(this.billing, "release-former").getExceptionMessage() != null);
			assertLedger(tuple("-1", "CANCELLED", BOTH));
			assertThat(this.credit.find(this.order).state()).isEqualTo(State.RELEASED);
		}
		finally {
			this.database.sql("drop function lose_for_test cascade").update();
		}

		comesTo(this.billing, "await-first-start");
		assertLedger(tuple("-1", "CANCELLED", BOTH), tuple("-2", "REGISTERED", MONTHLY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ACCEPT", "DECLINE" })
	void whatIsNotDecidedOnItsStartIsNotBilledOverItsHead(String decision) {
		received(Placing.monthly(3, this.today.plusDays(14)));
		String cancellation = begun(monthlyContract().number(), proposal(monthlyContract()));
		come(this.today.plusDays(15));
		comesTo(this.billing, "await-first-start");
		assertLedger(tuple("-1", "REGISTERED", MONTHLY));

		complete(cancellation, "review-cancellation",
				Map.of("cancellationDecision", decision, "declineReason", "お受けできないためです。"));

		isOver();
		assertLedger(tuple("-1", "ACCEPT".equals(decision) ? "CANCELLED" : "BILLED", MONTHLY));
	}

	@Test
	void twoContractsThatEndAtOnceAreBothTakenOut() {
		for (int round = 0; round < ROUNDS; round++) {
			received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)),
					Placing.annual(2, this.today.plusDays(50)));
			List<String> cancellations = contracts().stream()
				.filter((contract) -> contract.startDate().isAfter(this.today.plusDays(14)))
				.map((contract) -> begun(contract.number(), proposal(contract)))
				.toList();
			List<String> tasks = cancellations.stream()
				.map((number) -> task(number, "review-cancellation").getId())
				.toList();

			atOnce(tasks.stream().map((task) -> (Runnable) () -> accept(task)).toList());

			soon().untilAsserted(() -> assertThat(order().parts().cancelled()).hasSize(2));
			comesTo(this.billing, "await-first-start");
			come(this.today.plusDays(14));
			isOver();
			assertThat(ledger()).filteredOn((each) -> each.state().equals("BILLED"))
				.extracting(StandInTransaction::totalAmount)
				.containsExactly(MONTHLY);
			assertThat(ledger()).extracting(StandInTransaction::state)
				.containsOnlyOnce("BILLED")
				.doesNotContain("REGISTERED");
		}
	}

	@Test
	void whatEndsAtTheMomentOfTheBillIsTakenOutOrCreditedAndNotBoth() {
		int credited = 0;
		for (int round = 0; round < ROUNDS; round++) {
			received(Placing.monthly(3, this.today.plusDays(14)), Placing.annual(1, this.today.plusDays(40)));
			comesTo(this.billing, "await-first-start");
			Contract later = annual();
			LocalDate start = this.today.plusDays(14);

			atOnce(List.of(() -> come(start), () -> cancel(later)));

			isOver();
			soon().until(() -> order().parts().cancelled(later.number()).isPresent());
			boolean toCredit = order().parts().cancelled(later.number()).orElseThrow().toCredit();
			credited += toCredit ? 1 : 0;
			assertThat(ledger()).filteredOn((each) -> each.state().equals("BILLED"))
				.extracting(StandInTransaction::totalAmount)
				.containsExactly(toCredit ? BOTH : MONTHLY);
			assertThat(this.runtime.createProcessInstanceQuery()
				.processDefinitionKey("part-credit")
				.processInstanceBusinessKey(later.number())
				.count()).isEqualTo(toCredit ? 1 : 0);
		}
		System.out.printf("billed and cancelled at once: %d rounds, credited in %d%n", ROUNDS, credited);
	}

	private static void atOnce(List<Runnable> all) {
		ExecutorService threads = Executors.newFixedThreadPool(all.size());
		CompletableFuture.allOf(
				all.stream().map((each) -> CompletableFuture.runAsync(each, threads)).toArray(CompletableFuture[]::new))
			.join();
		threads.shutdown();
	}

	/**
	 * A clerk whose click meets somebody else's clicks again: the instance has just gone
	 * on from where the message was for.
	 */
	private void accept(String task) {
		Supplier<Boolean> done = () -> {
			try {
				this.tasks.complete(task, Map.of("cancellationDecision", "ACCEPT"));
				return true;
			}
			catch (ProcessEngineException ex) {
				return false;
			}
		};
		soon().until(done::get);
	}

	private void cancel(Contract contract) {
		String number = begun(contract.number(), proposal(contract));
		accept(task(number, "review-cancellation").getId());
	}

	private Proposal proposal(Contract contract) {
		return this.proposals.cancelAll(contract).proposal().orElseThrow();
	}

	private void accepted(PricedLine... lines) {
		ProcessInstance process = started(OrderAcceptance.KEY, () -> this.given.order(this.customer, lines));
		this.order = process.getBusinessKey();
		complete(this.order, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(this.order, "arrange-delivery",
				Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(this.order, "confirm-receipt");
	}

	private void received(PricedLine... lines) {
		accepted(lines);
		confirmReceipt();
	}

	private void confirmReceipt() {
		assertThat(this.receipts.confirm(this.order, this.customer)).isTrue();
		this.billing = soon().until(() -> instance(OrderBillingProcess.KEY, this.order), Objects::nonNull);
	}

	private void isOver() {
		soon().untilAsserted(() -> assertThat(instance(OrderAcceptance.KEY, this.order)).isNull());
		assertThat(this.runtime.createIncidentQuery().count()).isZero();
	}

	private void come(LocalDate day) {
		this.sandboxClock.moveTo(day.atTime(9, 0).atZone(JST).toInstant());
		this.today = day;
	}

	/** By label. */
	private List<Tuple> milestones() {
		return this.orderTimeline.of(order(), contracts())
			.stream()
			.map((milestone) -> tuple(milestone.label(), milestone.state()))
			.toList();
	}

	private Order order() {
		return this.orders.byNumber(this.order);
	}

	private List<Contract> contracts() {
		return this.contracts.ofOrder(this.order, this.customer.companyId());
	}

	private Contract annual() {
		return contracts().stream().filter(Contract::isRenewedYearly).findFirst().orElseThrow();
	}

	private Contract monthlyContract() {
		return contracts().stream().filter((contract) -> !contract.isRenewedYearly()).findFirst().orElseThrow();
	}

	private List<StandInTransaction> ledger() {
		return this.provider.registry()
			.all()
			.stream()
			.filter((transaction) -> transaction.shopTransactionId().startsWith(this.order + "-"))
			.sorted(Comparator.comparing(StandInTransaction::shopTransactionId))
			.toList();
	}

	/** By revision: state and total. */
	private void assertLedger(Tuple... expected) {
		assertThat(ledger())
			.extracting((each) -> each.shopTransactionId().substring(this.order.length()), StandInTransaction::state,
					StandInTransaction::totalAmount)
			.containsExactly(expected);
	}

}
