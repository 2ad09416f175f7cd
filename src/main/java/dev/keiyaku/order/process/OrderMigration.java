package dev.keiyaku.order.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Orders;
import dev.keiyaku.process.FormerInstances;
import dev.keiyaku.process.Takeover;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Takes the orders of version 1.0 of {@code order-acceptance} that wait for a clerk's
 * decision over to the newest version, in which customers can cancel them. It runs at a
 * start when {@code keiyaku.order.migrate-undecided} says so, and may run again. An order
 * whose credit is still being checked stays until then: the check is a process of its own
 * now, into which an instance cannot be moved. What has been decided stays as well: it
 * ends by itself in its own version.
 */
@Component
class OrderMigration implements ApplicationRunner, Takeover {

	private static final Logger log = LoggerFactory.getLogger(OrderMigration.class);

	/** What no former instance has passed, and what its compensation frees. */
	private static final String PLAN = "plan-transaction";

	private static final String DECIDE = "decide-order";

	/** What the decision would have said of an order that a clerk looks at. */
	private static final String BY_A_CLERK = "CLERK";

	private final FormerInstances former;

	private final RuntimeService runtime;

	private final Orders orders;

	private final OrderProperties properties;

	OrderMigration(FormerInstances former, RuntimeService runtime, Orders orders, OrderProperties properties) {
		this.former = former;
		this.runtime = runtime;
		this.orders = orders;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.properties.migrateUndecided()) {
			log.info("orders taken over to the newest version of {}: {}", OrderAcceptance.KEY, migrate());
		}
	}

	/**
	 * @return how many were taken over; an order that moves on at the same moment is left
	 * for the next time
	 */
	long migrate() {
		return this.former.takeOver(this);
	}

	@Override
	public String processKey() {
		return OrderAcceptance.KEY;
	}

	@Override
	public Set<String> versions() {
		return Set.of("1.0");
	}

	@Override
	public Set<String> places() {
		return Set.of(OrderAcceptance.ACCEPT_ORDER);
	}

	@Override
	public Map<String, Object> variables() {
		return Map.of(OrderAcceptance.REVIEW, BY_A_CLERK);
	}

	/** It awaits its decision. */
	@Override
	public boolean isWanted(String number, String instance) {
		return this.orders.byNumber(number).status() == OrderStatus.REQUESTED
				&& this.runtime.getActiveActivityIds(instance).contains(OrderAcceptance.ACCEPT_ORDER);
	}

	/**
	 * Catches up on the step that the instance has not passed and leaves it where it is:
	 * the step leads into a second subprocess, which is ended before anything of it runs.
	 */
	@Override
	public void catchUp(String instance) {
		Set<String> own = decisions(instance);
		this.runtime.createProcessInstanceModification(instance).startBeforeActivity(PLAN).execute();
		decisions(instance).stream()
			.filter(decision -> !own.contains(decision))
			.forEach(second -> this.runtime.createProcessInstanceModification(instance)
				.cancelActivityInstance(second)
				.execute());
	}

	private Set<String> decisions(String instance) {
		return Stream.of(this.runtime.getActivityInstance(instance).getActivityInstances(DECIDE))
			.map(ActivityInstance::getId)
			.collect(Collectors.toSet());
	}

}
