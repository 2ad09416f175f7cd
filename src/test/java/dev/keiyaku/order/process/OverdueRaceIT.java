package dev.keiyaku.order.process;

import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clerk completes a task at the moment in which its deadline passes: the timer writes
 * the task and removes its job, the completion removes both.
 */
class OverdueRaceIT extends ProcessTest {

	private static final int RACES = 40;

	@Autowired
	private JdbcClient database;

	@Test
	void theClerksDecisionStandsAndNobodyStopsTheOther() throws Exception {
		long deadlocks = deadlocks();
		ExecutorService both = Executors.newFixedThreadPool(2);
		for (int race = 0; race < RACES; race++) {
			ProcessInstance process = started(OrderAcceptance.KEY,
					() -> this.given.order(this.given.company("通過商事株式会社"), Placing.monthly(1, this.today.plusDays(7))));
			String number = process.getBusinessKey();
			String task = task(number, "accept-order").getId();
			CyclicBarrier start = new CyclicBarrier(2);
			Future<?> timer = both.submit(() -> {
				start.await();
				fireUnlessOver(process);
				return null;
			});
			Future<?> clerk = both.submit(() -> {
				start.await();
				this.tasks.complete(task, Map.of("acceptanceDecision", "ACCEPT"));
				return null;
			});
			timer.get();
			clerk.get();
			assertThat(this.orders.byNumber(number).status()).isEqualTo(OrderStatus.ACCEPTED);
			comesTo(process, "deliver");
		}
		both.shutdown();
		assertThat(deadlocks()).as("deadlocks in PostgreSQL").isEqualTo(deadlocks);
	}

	/** The clerk may be faster in between; the job executor would find the timer gone. */
	private void fireUnlessOver(ProcessInstance process) {
		try {
			fire(process, "order-overdue");
		}
		catch (RuntimeException ex) {
			assertThat(this.tasks.createTaskQuery()
				.processInstanceId(process.getId())
				.taskDefinitionKey("accept-order")
				.count()).as(ex.toString()).isZero();
		}
	}

	private long deadlocks() {
		this.database.sql("select pg_stat_force_next_flush(), pg_stat_clear_snapshot()").query().singleRow();
		return this.database.sql("select deadlocks from pg_stat_database where datname = current_database()")
			.query(Long.class)
			.single();
	}

}
