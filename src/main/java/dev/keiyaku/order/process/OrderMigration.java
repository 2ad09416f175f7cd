package dev.keiyaku.order.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Orders;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the orders of version 1.0 of {@code order-acceptance} that wait for a clerk's
 * decision over to the newest version, in which customers can cancel them. It runs at a
 * start when {@code keiyaku.order.migrate-undecided} says so, and may run again. An order
 * whose credit is still being checked stays until then: the check is a process of its own
 * now, into which an instance cannot be moved. What has been decided stays as well: it
 * ends by itself in its own version.
 */
@Component
class OrderMigration implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(OrderMigration.class);

	private static final String FORMER = "1.0";

	/** What no former instance has passed, and what its compensation frees. */
	private static final String PLAN = "plan-transaction";

	private static final String DECIDE = "decide-order";

	/** What the decision would have said of an order that a clerk looks at. */
	private static final String BY_A_CLERK = "CLERK";

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final Orders orders;

	private final OrderProperties properties;

	private final TransactionTemplate transaction;

	OrderMigration(RepositoryService repository, RuntimeService runtime, Orders orders, OrderProperties properties,
			TransactionTemplate transaction) {
		this.repository = repository;
		this.runtime = runtime;
		this.orders = orders;
		this.properties = properties;
		this.transaction = transaction;
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
		String newest = definitions().latestVersion().singleResult().getId();
		return definitions().versionTag(FORMER)
			.list()
			.stream()
			.map(former -> plan(former, newest))
			.flatMap(plan -> instances(plan).filter(instance -> migrated(instance, plan)))
			.count();
	}

	private ProcessDefinitionQuery definitions() {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(OrderAcceptance.KEY);
	}

	private MigrationPlan plan(ProcessDefinition former, String newest) {
		MigrationPlanBuilder plan = this.runtime.createMigrationPlan(former.getId(), newest);
		plan.mapActivities(OrderAcceptance.ACCEPT_ORDER, OrderAcceptance.ACCEPT_ORDER);
		return plan.setVariables(Map.of(OrderAcceptance.REVIEW, BY_A_CLERK)).build();
	}

	private Stream<ProcessInstance> instances(MigrationPlan plan) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionId(plan.getSourceProcessDefinitionId())
			.list()
			.stream();
	}

	/**
	 * An instance that cannot be taken over holds up neither the others nor the start.
	 */
	private boolean migrated(ProcessInstance instance, MigrationPlan plan) {
		try {
			if (!awaitsItsDecision(instance)) {
				return false;
			}
			this.transaction.executeWithoutResult(status -> {
				this.runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
				planTransaction(instance.getId());
			});
			return true;
		}
		catch (RuntimeException ex) {
			log.warn("order {} stays in its version: {}", instance.getBusinessKey(), ex.getMessage());
			return false;
		}
	}

	private boolean awaitsItsDecision(ProcessInstance instance) {
		return this.orders.byNumber(instance.getBusinessKey()).status() == OrderStatus.REQUESTED
				&& this.runtime.getActiveActivityIds(instance.getId()).contains(OrderAcceptance.ACCEPT_ORDER);
	}

	/**
	 * Catches up on the step that the instance has not passed and leaves it where it is:
	 * the step leads into a second subprocess, which is ended before anything of it runs.
	 */
	private void planTransaction(String instance) {
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
