package dev.keiyaku.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.stream.IntStream;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.SandboxClock;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong at the provider (store, faults 2, 10 and 11). */
class ProviderFaultsIT extends ProcessTest {

	@Autowired
	private Transactions credit;

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private SandboxClock sandboxClock;

	private PassingTime time;

	private SignedInMember customer;

	@BeforeEach
	void theStoresTime() {
		this.time = new PassingTime(this.sandboxClock, this.clock, this.runtime, this.management);
	}

	@Test
	void answersThatAreLostAreAskedForAndNothingIsRegisteredTwice() {
		this.customer = this.given.company("応答喪失商事株式会社");
		aProviderThatHasBeenAnswering();
		this.provider.mode(Mode.DROP_AFTER_ACCEPT);
		List<ProcessInstance> orders = ordered(8);
		Set<String> unknown = new HashSet<>();
		soon().until(() -> {
			numbers(orders).stream()
				.filter((number) -> this.credit.find(number).state() == State.UNKNOWN)
				.forEach(unknown::add);
			return unknown.size() == orders.size();
		});

		this.time.until(this.clock.instant().plus(Duration.ofMinutes(5)), numbers(orders), () -> {
		});
		assertRegisteredOnce(orders);
		System.out.printf(
				"row 2: %d answers lost, %d UNKNOWN, all found by asking after %d failed attempts, %d transactions%n",
				orders.size(), unknown.size(), failures(orders).getSum(), orders.size());
	}

	@Test
	void anHourOfErrorsLeavesNothingWrongAndIsMadeUpForInAQuarter() {
		this.customer = this.given.company("障害商事株式会社");
		Instant down = this.clock.instant();
		List<ProcessInstance> orders = new ArrayList<>();
		for (Mode mode : List.of(Mode.ERROR, Mode.BUSY, Mode.GARBAGE)) {
			this.provider.mode(mode);
			orders.addAll(ordered(4));
			down = down.plus(Duration.ofMinutes(20));
			this.time.until(down, numbers(orders), () -> orders.forEach(this::assertOnlyWaiting));
		}
		LongSummaryStatistics tries = failures(orders);
		assertThat(tries.getMin()).isPositive();
		assertThat(tries.getMax()).as("tries of one order in an hour").isLessThanOrEqualTo(12);

		this.provider.mode(Mode.NORMAL);
		Instant back = this.clock.instant();
		this.time.until(back.plus(Duration.ofMinutes(15)), numbers(orders), () -> {
		});
		assertRegisteredOnce(orders);
		Duration drained = numbers(orders).stream()
			.map((number) -> Duration.between(back, this.credit.find(number).changedAt()))
			.max(Duration::compareTo)
			.orElseThrow();
		System.out.printf(
				"row 10: provider down for 1 h (503, 429, garbage), %d orders, %d to %d tries each; all registered %d min %d s after its return%n",
				orders.size(), tries.getMin(), tries.getMax(), drained.toMinutes(), drained.toSecondsPart());
	}

	@Test
	void whatIsDecidedAfterDaysGoesOnWithTheNextQuestionAndCanBeCancelledBefore() {
		this.customer = this.given.company("審査保留長期商事株式会社");
		List<ProcessInstance> passed = ordered(4);
		List<ProcessInstance> refused = ordered(2);
		List<ProcessInstance> cancelled = ordered(2);
		List<ProcessInstance> held = new ArrayList<>(passed);
		held.addAll(refused);
		held.addAll(cancelled);
		held.forEach((order) -> comesTo(order, "resolve-credit-check"));
		aDayPasses(held);
		aDayPasses(held);
		cancelled.forEach((order) -> {
			assertThat(this.cancellation.byCustomer(order.getBusinessKey(), this.customer.companyId(),
					this.customer.memberId(), null))
				.isTrue();
			comesToItsEnd(order);
			assertThat(registered(order.getBusinessKey()).state()).isEqualTo("CANCELLED");
		});
		held.removeAll(cancelled);
		aDayPasses(held);

		Instant decided = this.clock.instant();
		passed.forEach((order) -> decide(order, "00"));
		refused.forEach((order) -> decide(order, "20"));
		Date told = Date.from(this.clock.instant());
		passed.forEach((order) -> comesTo(order, "accept-order"));
		refused.forEach(this::comesToItsEnd);
		assertThat(held).allSatisfy((order) -> assertThat(this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(checkId(order))
			.activityId("ask-credit-result")
			.startedAfter(told)
			.count()).as("questions after the decision").isLessThanOrEqualTo(1));
		assertThat(refused).allSatisfy((order) -> assertThat(this.orders.byNumber(order.getBusinessKey()).status())
			.isEqualTo(OrderStatus.CANCELLED));
		Duration slowest = passed.stream()
			.map((order) -> Duration.between(decided, this.credit.find(order.getBusinessKey()).changedAt()))
			.max(Duration::compareTo)
			.orElseThrow();
		System.out.printf(
				"row 11: %d orders on hold for 3 days: %d cancelled by the customer on day 2, %d decided on day 3 and moved on with the next poll, at most %.1f s later%n",
				held.size() + cancelled.size(), cancelled.size(), held.size(), slowest.toMillis() / 1000.0);
	}

	/** So much so that some lost answers are no reason to stop calling it. */
	private void aProviderThatHasBeenAnswering() {
		List<ProcessInstance> orders = ordered(12);
		this.time.until(this.clock.instant().plus(Duration.ofMinutes(5)), numbers(orders), () -> {
		});
		assertRegisteredOnce(orders);
	}

	private List<ProcessInstance> ordered(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> started("order-acceptance",
					() -> this.given.order(this.customer, Placing.monthly(1, this.today.plusDays(7)))))
			.toList();
	}

	private static List<String> numbers(List<ProcessInstance> orders) {
		return orders.stream().map(ProcessInstance::getBusinessKey).toList();
	}

	private void assertOnlyWaiting(ProcessInstance order) {
		String number = order.getBusinessKey();
		assertThat(waitingAt(order)).containsExactly("register-transaction");
		assertThat(this.orders.byNumber(number).status()).isEqualTo(OrderStatus.REQUESTED);
		assertThat(this.credit.find(number).state()).isIn(State.PLANNED, State.REQUESTED, State.UNKNOWN);
		assertThat(registered(number)).isNull();
		assertThat(this.runtime.createIncidentQuery().processInstanceId(checkId(order)).count()).isZero();
	}

	private void assertRegisteredOnce(List<ProcessInstance> orders) {
		assertThat(orders).allSatisfy((order) -> {
			assertThat(waitingAt(order)).containsExactly("accept-order");
			assertThat(registered(order.getBusinessKey()).result()).isEqualTo("00");
			assertThat(this.credit.find(order.getBusinessKey()).state()).isEqualTo(State.REGISTERED);
		});
	}

	/** How often each order's turn at the provider came to nothing. */
	private LongSummaryStatistics failures(List<ProcessInstance> orders) {
		return orders.stream()
			.mapToLong((order) -> this.history.createHistoricJobLogQuery()
				.processInstanceId(checkId(order))
				.activityIdIn("register-transaction")
				.failureLog()
				.count())
			.summaryStatistics();
	}

	private void aDayPasses(List<ProcessInstance> held) {
		this.sandboxClock.moveTo(this.clock.instant().plus(Duration.ofDays(1)));
		Date from = Date.from(this.clock.instant());
		held.forEach((order) -> {
			soon().until(() -> this.history.createHistoricActivityInstanceQuery()
				.processInstanceId(checkId(order))
				.activityId("credit-still-held")
				.startedAfter(from)
				.count() > 0);
			assertThat(waitingAt(order)).contains("resolve-credit-check");
		});
	}

	private void decide(ProcessInstance order, String result) {
		this.provider.registry().decide(registered(order.getBusinessKey()).npTransactionId(), result);
	}

}
