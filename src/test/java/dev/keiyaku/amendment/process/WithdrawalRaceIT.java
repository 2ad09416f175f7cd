package dev.keiyaku.amendment.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.AmendmentWithdrawal.Outcome;
import dev.keiyaku.payment.CreditCheck.State;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A customer takes back what a clerk decides at the same moment (store 6.2).
 */
@Tag("faults")
class WithdrawalRaceIT extends AmendmentProcessTest {

	private static final int TIMES = Integer.getInteger("fault.races", 5);

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
			ProcessInstance process = requested(change("zoom-workplace-pro-monthly", (race % 2 == 0) ? 2 : 5));
			String number = process.getBusinessKey();
			String task = task(number, "review-contract-change").getId();

			List<Object> came = atOnce(
					() -> this.withdrawal.byCustomer(number, this.customer.companyId(), this.customer.memberId()),
					() -> decided(task, decision));

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
			assertThat(this.withdrawal.byCustomer(number, this.customer.companyId(), this.customer.memberId()))
				.isEqualTo(Outcome.OVER);
		}
	}

	/** The store goes on with what was asked for at the moment when it is taken back. */
	@Test
	void whoTakesBackAtOnceLeavesTheContractAsItWas() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		for (int race = 0; race < TIMES; race++) {
			ProcessInstance process = requested(change("zoom-workplace-pro-monthly", 5));

			Outcome outcome = this.withdrawal.byCustomer(process.getBusinessKey(), this.customer.companyId(),
					this.customer.memberId());

			assertThat(outcome).isEqualTo(Outcome.WITHDRAWN);
			comesToItsEnd(process);
			assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
			assertContractAsBefore();
			assertLedgerAsBefore(process.getBusinessKey());
		}
	}

	private void assertLedgerAsBefore(String number) {
		Optional.ofNullable(registered(number)).ifPresent((transaction) -> {
			assertThat(transaction.state()).isEqualTo("CANCELLED");
			assertThat(this.credit.find(number).state()).isEqualTo(State.RELEASED);
		});
	}

	/** Whether the clerk was in time; who was not is told. */
	private boolean decided(String task, String decision) {
		try {
			this.tasks.complete(task, Map.of("changeDecision", decision, "declineReason", "受付が終わりました。"));
			return true;
		}
		catch (RuntimeException ex) {
			assertThat(ex).hasMessageContaining("ほかの担当者が先に完了したか、手続きの取り消しなどで不要になりました");
			return false;
		}
	}

	private List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		List<Future<Object>> running = Stream.of(one, other).map((part) -> this.both.submit(() -> {
			start.await();
			return part.call();
		})).toList();
		return List.of(running.get(0).get(), running.get(1).get());
	}

}
