package dev.keiyaku.process;

import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes running instances of former versions over to the newest one, each in a
 * transaction of its own. It may be done again.
 */
@Component
public class FormerInstances {

	private static final Logger log = LoggerFactory.getLogger(FormerInstances.class);

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TransactionTemplate transaction;

	FormerInstances(RepositoryService repository, RuntimeService runtime, TransactionTemplate transaction) {
		this.repository = repository;
		this.runtime = runtime;
		this.transaction = transaction;
	}

	/**
	 * @return how many were taken over; one that moves on at the same moment is left for
	 * the next time
	 */
	public long takeOver(Takeover takeover) {
		String newest = definitions(takeover).latestVersion().singleResult().getId();
		return takeover.versions()
			.stream()
			.flatMap((version) -> definitions(takeover).versionTag(version).list().stream())
			.filter((former) -> !former.getId().equals(newest))
			.map((former) -> plan(former, newest, takeover))
			.flatMap((plan) -> instances(plan).filter((instance) -> isTakenOver(instance, plan, takeover)))
			.count();
	}

	private ProcessDefinitionQuery definitions(Takeover takeover) {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(takeover.processKey());
	}

	private MigrationPlan plan(ProcessDefinition former, String newest, Takeover takeover) {
		MigrationPlanBuilder plan = this.runtime.createMigrationPlan(former.getId(), newest);
		takeover.places().forEach((place) -> plan.mapActivities(place, place));
		return plan.setVariables(takeover.variables()).build();
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
	private boolean isTakenOver(ProcessInstance instance, MigrationPlan plan, Takeover takeover) {
		try {
			if (!takeover.isWanted(instance.getBusinessKey(), instance.getId())) {
				return false;
			}
			this.transaction.executeWithoutResult((status) -> {
				this.runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
				takeover.catchUp(instance.getId());
			});
			return true;
		}
		catch (RuntimeException ex) {
			log.warn("{} stays in its version of {}: {}", instance.getBusinessKey(), takeover.processKey(),
					ex.getMessage());
			return false;
		}
	}

}
