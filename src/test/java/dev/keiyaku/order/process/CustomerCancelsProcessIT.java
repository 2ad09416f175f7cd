package dev.keiyaku.order.process;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A customer cancels an order before anybody has decided it (store 4.2).
 */
@ExtendWith(OutputCaptureExtension.class)
class CustomerCancelsProcessIT extends ProcessTest {

	private static final int RACES = 60;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private JdbcClient database;

	private SignedInMember customer;

	@ParameterizedTest
	@CsvSource({ "通過商事株式会社, accept-order", "審査保留商事株式会社, resolve-credit-check" })
	void theOrderIsCancelledItsTransactionReleasedAndTheCustomerTold(String company, String waiting) {
		ProcessInstance process = ordered(company);
		comesTo(process, waiting);

		assertThat(withdraw(process)).isTrue();

		Order order = this.orders.byNumber(process.getBusinessKey());
		assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(order.cancelledBy()).contains(this.customer.memberId());
		assertThat(order.cancellationReason()).contains("数量を間違えました。");
		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("order-cancelled-by-customer", "mail-order-withdrawn", "order-withdrawn")
			.hasPassed("release-transaction")
			.hasNotPassed("cancel-order", "record-acceptance");
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(process.getBusinessKey(), "credit-check")
			.count()).as("checks that nobody waits for").isZero();
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("CANCELLED");
		receives(this.customer, "【注文受付のご連絡（NP掛け払い）】", "【注文取り消し完了のご連絡（NP掛け払い）】");
	}

	@Test
	void anAcceptedOrderIsNotCancelled() {
		ProcessInstance process = ordered("通過商事株式会社");
		complete(process.getBusinessKey(), "accept-order", Map.of("acceptanceDecision", "ACCEPT"));

		assertThat(withdraw(process)).isFalse();
		assertThat(this.orders.byNumber(process.getBusinessKey()).status()).isEqualTo(OrderStatus.ACCEPTED);
		assertThat(registered(process.getBusinessKey()).state()).isEqualTo("REGISTERED");
	}

	@Test
	void anotherCompanyCannotCancelIt() {
		ProcessInstance process = ordered("通過商事株式会社");
		SignedInMember stranger = this.given.company("別の商事株式会社");

		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.cancellation
			.byCustomer(process.getBusinessKey(), stranger.companyId(), stranger.memberId(), null));
		comesTo(process, "accept-order");
	}

	/** Neither locks first what the other locks last. */
	@Test
	void whenAClerkAcceptsAtTheSameMomentExactlyOneOfThemWins(CapturedOutput output) throws Exception {
		long deadlocks = deadlocks();
		int cancelled = 0;
		for (int race = 0; race < RACES; race++) {
			cancelled += race(race) ? 1 : 0;
		}
		assertThat(deadlocks()).as("deadlocks in PostgreSQL").isEqualTo(deadlocks);
		assertThat(output).doesNotContain("deadlock", "Detail:", "SqlExceptionHelper");
		System.out.printf("customer cancels while a clerk accepts: %d races, %d won by the customer, %d by the clerk%n",
				RACES, cancelled, RACES - cancelled);
	}

	/** PostgreSQL counts what has ended, within a second or so. */
	private long deadlocks() {
		this.database.sql("select pg_stat_force_next_flush(), pg_stat_clear_snapshot()").query().singleRow();
		return this.database.sql("select deadlocks from pg_stat_database where datname = current_database()")
			.query(Long.class)
			.single();
	}

	/**
	 * @param lead of the clerk, in milliseconds: what they do takes longer before it
	 * counts
	 */
	private boolean race(int lead) throws Exception {
		ProcessInstance process = ordered("通過商事株式会社");
		String number = process.getBusinessKey();
		String task = task(number, "accept-order").getId();
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService both = Executors.newFixedThreadPool(2);
		List<Future<Boolean>> won = both.invokeAll(List.<Callable<Boolean>>of(() -> {
			start.await();
			TimeUnit.MILLISECONDS.sleep(lead);
			return withdraw(process);
		}, () -> {
			start.await();
			return accept(task);
		}));
		both.shutdown();
		boolean customer = won.get(0).get();
		assertThat(won.get(1).get()).as("the clerk, order %s", number).isNotEqualTo(customer);
		assertThat(this.orders.byNumber(number).status())
			.isEqualTo(customer ? OrderStatus.CANCELLED : OrderStatus.ACCEPTED);
		if (customer) {
			comesToItsEnd(process);
		}
		else {
			comesTo(process, "deliver");
		}
		assertThat(registered(number).state()).isEqualTo(customer ? "CANCELLED" : "REGISTERED");
		receives(this.customer, "【注文受付のご連絡（NP掛け払い）】", customer ? "【注文取り消し完了のご連絡（NP掛け払い）】" : "【注文受付結果のご連絡（NP掛け払い）】");
		return customer;
	}

	private boolean accept(String task) {
		try {
			this.tasks.complete(task, Map.of("acceptanceDecision", "ACCEPT"));
			return true;
		}
		catch (ProcessEngineException told) {
			assertThat(told).hasMessageContaining("ほかの担当者が先に完了したか、手続きの取り消しなどで不要になりました");
			return false;
		}
	}

	private ProcessInstance ordered(String company) {
		this.customer = this.given.company(company);
		return started(OrderAcceptance.KEY,
				() -> this.given.order(this.customer, Placing.monthly(1, this.today.plusDays(7))));
	}

	private boolean withdraw(ProcessInstance process) {
		return this.cancellation.byCustomer(process.getBusinessKey(), this.customer.companyId(),
				this.customer.memberId(), "数量を間違えました。");
	}

}
