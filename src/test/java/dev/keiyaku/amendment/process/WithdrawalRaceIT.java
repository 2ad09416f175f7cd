package dev.keiyaku.amendment.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.AmendmentWithdrawal.Outcome;
import dev.keiyaku.amendment.LineTarget;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryReceipt;
import dev.keiyaku.delivery.DeliveryStatus;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderBillingProcess;
import dev.keiyaku.order.Placing;
import dev.keiyaku.payment.CreditCheck.State;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A customer takes back what a clerk decides or arranges, or a colleague confirms the
 * receipt of, at the same moment (store 6.2).
 */
@Tag("faults")
class WithdrawalRaceIT extends AmendmentProcessTest {

	private static final int TIMES = Integer.getInteger("fault.races", 5);

	private static final int HEAD_START_IN_MILLISECONDS = 25;

	private static final String MONTHLY = "zoom-workplace-pro-monthly";

	private static final Map<String, Object> ACCEPT_CANCELLATION = Map.of("cancellationDecision", "ACCEPT");

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private Bills bills;

	private final ExecutorService both = Executors.newFixedThreadPool(2);

	@AfterEach
	void shutDown() {
		this.both.shutdown();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ACCEPT", "DECLINE" })
	void whoeverIsFirstTheContractIsAsBeforeAndTheOtherIsTold(String decision) throws Exception {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		for (int race = 0; race < TIMES; race++) {
			ProcessInstance process = requested(change(MONTHLY, (race % 2 == 0) ? 2 : 5));
			String number = process.getBusinessKey();
			String task = task(number, "review-contract-change").getId();

			List<Object> came = atOnce(() -> withdrawn(number),
					() -> completed(task, Map.of("changeDecision", decision, "declineReason", "受付が終わりました。")));

			comesToItsEnd(process);
			Outcome outcome = (Outcome) came.get(0);
			if (decision.equals("ACCEPT")) {
				assertThat(outcome).isEqualTo(Outcome.WITHDRAWN);
			}
			else {
				assertThat(outcome).isEqualTo(came.get(1).equals(true) ? Outcome.OVER : Outcome.WITHDRAWN);
			}
			assertThat(amendment(process).status())
				.isEqualTo((outcome == Outcome.WITHDRAWN) ? AmendmentStatus.WITHDRAWN : AmendmentStatus.DECLINED);
			assertContractAsBefore();
			assertLedgerAsBefore(number);
			assertThat(withdrawn(number)).isEqualTo(Outcome.OVER);
		}
	}

	/** The store goes on with what was asked for at the moment when it is taken back. */
	@Test
	void whoTakesBackAtOnceLeavesTheContractAsItWas() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		for (int race = 0; race < TIMES; race++) {
			ProcessInstance process = requested(change(MONTHLY, 5));

			assertThat(withdrawn(process.getBusinessKey())).isEqualTo(Outcome.WITHDRAWN);

			comesToItsEnd(process);
			assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
			assertContractAsBefore();
			assertLedgerAsBefore(process.getBusinessKey());
		}
	}

	/**
	 * What a contract was ordered with is billed on its start, unless it never starts.
	 */
	@Test
	void whoeverIsFirstAContractEndsUnstartedOrWaitsForItsStart() throws Exception {
		ProcessInstance billing = givenAReceivedOrder();
		for (int race = 0; race < TIMES; race++) {
			ProcessInstance process = requested(this.proposals.cancelAll(contract()).proposal().orElseThrow());
			String number = process.getBusinessKey();
			String order = contract().orderNumber();
			String task = task(number, "review-cancellation").getId();

			List<Object> came = atOnce(() -> withdrawn(number), () -> completed(task, ACCEPT_CANCELLATION));

			comesToItsEnd(process);
			boolean accepted = came.get(1).equals(true);
			assertThat(came.get(0)).isEqualTo(accepted ? Outcome.OVER : Outcome.WITHDRAWN);
			assertThat(amendment(process).status())
				.isEqualTo(accepted ? AmendmentStatus.COMPLETED : AmendmentStatus.WITHDRAWN);
			if (accepted) {
				assertThat(contract().isEndedUnstarted()).isTrue();
				comesToItsEnd(billing);
				assertThat(billing).hasPassed("order-not-billed").hasNotPassed("request-billing");
				assertThat(registered(order).state()).isEqualTo("CANCELLED");
			}
			else {
				assertContractAsBefore();
				assertThat(contract().status()).isEqualTo(ContractStatus.AWAITING_START);
				comesTo(billing, "await-first-start");
				assertThat(registered(order).state()).isEqualTo("REGISTERED");
			}
			assertThat(this.bills.findOf(order, this.customer.companyId())).isEmpty();
			assertThat(withdrawn(number)).isEqualTo(Outcome.OVER);
			if (accepted) {
				billing = givenAReceivedOrder();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whateverAClerkHasArrangedTheContractGoesOn(boolean whole) throws Exception {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance term = instance(ContractTerm.KEY, contract().number());
		for (int race = 0; race < TIMES; race++) {
			Proposal proposal = (whole ? this.proposals.cancelAll(contract())
					: this.proposals.cancel(contract(), List.of(new LineTarget(1, MONTHLY, 1, Map.of()))))
				.proposal()
				.orElseThrow();
			ProcessInstance process = requested(proposal);
			String number = process.getBusinessKey();
			complete(number, "review-cancellation", ACCEPT_CANCELLATION);
			String task = task(number, "complete-cancellation").getId();

			List<Object> came = atOnce(() -> withdrawn(number),
					() -> completed(task, Map.of("arrangedEnd", proposal.effectiveDay().minusDays(1).toString())));

			comesToItsEnd(process);
			assertThat(came.get(0)).isEqualTo(Outcome.WITHDRAWN);
			assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
			assertThat(amendment(process).arrangedEnd().isPresent()).isEqualTo(came.get(1));
			assertUndone(process, "unschedule-cancellation", came.get(1));
			assertContractAsBefore();
			comesTo(term, "term-end-reached");
			assertThat(registered(number)).isNull();
			assertThat(this.bills.ofContract(contract().number())).isEmpty();
			assertThat(withdrawn(number)).isEqualTo(Outcome.OVER);
		}
	}

	@Test
	void whatIsReceivedAtThatMomentIsCalledOffAndNotBilled() throws Exception {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		for (int race = 0; race < TIMES; race++) {
			ProcessInstance process = requested(change(MONTHLY, 5));
			String number = process.getBusinessKey();
			complete(number, "review-contract-change", Map.of("changeDecision", "ACCEPT"));
			deliver(number);

			List<Object> came = atOnce(() -> withdrawn(number), () -> this.receipts.confirm(number, this.customer));

			comesToItsEnd(process);
			assertThat(came.get(0)).isEqualTo(Outcome.WITHDRAWN);
			assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
			assertUndone(process, "unschedule-change", came.get(1));
			assertThat(instance(DeliveryReceipt.KEY, number)).isNull();
			assertThat(this.deliveries.byNumber(number).status()).isEqualTo(DeliveryStatus.CALLED_OFF);
			assertThat(this.receipts.confirm(number, this.customer)).isFalse();
			assertContractAsBefore();
			assertThat(registered(number)).isNotNull();
			assertLedgerAsBefore(number);
			assertThat(this.bills.findOf(number, this.customer.companyId())).isEmpty();
			assertThat(withdrawn(number)).isEqualTo(Outcome.OVER);
		}
	}

	/**
	 * An order of one contract that is received, and waits for its start to be billed.
	 */
	private ProcessInstance givenAReceivedOrder() {
		SignedInMember buyer = this.given.company("通過商事株式会社");
		String order = this.given.order(buyer, Placing.monthly(3, this.today.plusDays(14)));
		complete(order, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		deliver(order);
		assertThat(this.receipts.confirm(order, buyer)).isTrue();
		ProcessInstance billing = soon().until(() -> instance(OrderBillingProcess.KEY, order), Objects::nonNull);
		comesTo(billing, "await-first-start");
		givenTheContract(buyer, this.contracts.ofOrder(order, buyer.companyId()).get(0).number());
		return billing;
	}

	private void deliver(String number) {
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(number, "confirm-receipt");
	}

	/** Only what had been done is. */
	private static void assertUndone(ProcessInstance process, String compensation, Object done) {
		if (done.equals(true)) {
			assertThat(process).hasPassed(compensation);
		}
		else {
			assertThat(process).hasNotPassed(compensation);
		}
	}

	private void assertLedgerAsBefore(String number) {
		Optional.ofNullable(registered(number)).ifPresent((transaction) -> {
			assertThat(transaction.state()).isEqualTo("CANCELLED");
			assertThat(this.credit.find(number).state()).isEqualTo(State.RELEASED);
		});
	}

	/** Whether the clerk was in time; who was not is told. */
	private boolean completed(String task, Map<String, Object> entered) {
		try {
			this.tasks.complete(task, entered);
			return true;
		}
		catch (RuntimeException ex) {
			assertThat(ex).hasMessageContaining("ほかの担当者が先に完了したか、手続きの取り消しなどで不要になりました");
			return false;
		}
	}

	/**
	 * The customer's click is over sooner: it comes a moment later, so that each is first
	 * now and then.
	 */
	private List<Object> atOnce(Callable<Object> customers, Callable<Object> others) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		List<Future<Object>> running = List.of(this.both.submit(() -> {
			start.await();
			Thread.sleep(ThreadLocalRandom.current().nextInt(HEAD_START_IN_MILLISECONDS));
			return customers.call();
		}), this.both.submit(() -> {
			start.await();
			return others.call();
		}));
		return List.of(running.get(0).get(), running.get(1).get());
	}

	private Outcome withdrawn(String number) {
		return this.withdrawal.byCustomer(number, this.customer.companyId(), this.customer.memberId());
	}

}
