package dev.keiyaku.process.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.CollectionUtils;

/**
 * Takes instances to another version of their process, each in a transaction of its own.
 * Steps go to those of the same id and kind; timers keep their due dates. The engine
 * checks the right of whoever is signed in.
 */
@Component
class InstanceMoves {

	private static final Logger logger = LoggerFactory.getLogger(InstanceMoves.class);

	/** Of those that can go, and of those that cannot. */
	private static final int SHOWN = 200;

	/** A try takes some ten milliseconds. */
	private static final int MOST_TRIED = 1000;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TransactionTemplate transaction;

	private final Obstacles obstacles;

	private final MoveLog log;

	InstanceMoves(RepositoryService repository, RuntimeService runtime, TransactionTemplate transaction,
			Obstacles obstacles, MoveLog log) {
		this.repository = repository;
		this.runtime = runtime;
		this.transaction = transaction;
		this.obstacles = obstacles;
		this.log = log;
	}

	/**
	 * Tries it with the running instances of a version, or with those that are named, and
	 * takes each try back, so that the engine itself says which of them can go.
	 * @return first those that can, {@value #SHOWN} at most, then as many that cannot,
	 * each by their numbers; of a version with more than {@value #MOST_TRIED} the others
	 * are not tried
	 * @throws IllegalArgumentException when these are not two versions of one process
	 */
	List<Move> preview(MoveRequest request) {
		requireVersions(request);
		ProcessInstanceQuery running = this.runtime.createProcessInstanceQuery()
			.processDefinitionId(request.source())
			.orderByBusinessKey()
			.asc();
		if (!CollectionUtils.isEmpty(request.instances())) {
			running.processInstanceIds(Set.copyOf(request.instances()));
		}
		List<Move> free = new ArrayList<>();
		List<Move> held = new ArrayList<>();
		for (ProcessInstance instance : running.listPage(0, MOST_TRIED)) {
			Move tried = move(instance, request, TransactionStatus::setRollbackOnly);
			(tried.obstacles().isEmpty() ? free : held).add(tried);
			if (free.size() == SHOWN) {
				break;
			}
		}
		logger.info("Tried to take instances of {} to {}: {} can go, {} cannot", request.source(), request.target(),
				free.size(), held.size());
		return Stream.concat(free.stream(), held.stream().limit(SHOWN)).toList();
	}

	/**
	 * Takes the instances that were chosen, as far as they can go.
	 * @param administrator whose name the log has
	 * @throws IllegalArgumentException when these are not two versions of one process
	 */
	List<Move> migrate(MoveRequest request, String administrator) {
		String process = requireVersions(request);
		return request.instances()
			.stream()
			.map((id) -> running(id, request)
				.map((instance) -> move(instance, request,
						(status) -> this.log.add(process, instance, request, administrator)))
				.orElseGet(() -> new Move(id, null, this.obstacles.gone())))
			.toList();
	}

	private Optional<ProcessInstance> running(String id, MoveRequest request) {
		return Optional.ofNullable(this.runtime.createProcessInstanceQuery()
			.processInstanceId(id)
			.processDefinitionId(request.source())
			.singleResult());
	}

	private Move move(ProcessInstance instance, MoveRequest request, Consumer<TransactionStatus> afterwards) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.runtime.newMigration(plan(request)).processInstanceIds(instance.getId()).execute();
				afterwards.accept(status);
			});
			return new Move(instance.getId(), instance.getBusinessKey(), List.of());
		}
		catch (RuntimeException ex) {
			return new Move(instance.getId(), instance.getBusinessKey(), this.obstacles.of(ex));
		}
	}

	/**
	 * @throws MigrationPlanValidationException when the versions have too little in
	 * common
	 */
	private MigrationPlan plan(MoveRequest request) {
		return this.runtime.createMigrationPlan(request.source(), request.target()).mapEqualActivities().build();
	}

	private String requireVersions(MoveRequest request) {
		ProcessDefinition source = definition(request.source());
		ProcessDefinition target = definition(request.target());
		if (source == null || target == null || !source.getKey().equals(target.getKey())
				|| source.getId().equals(target.getId())) {
			throw new IllegalArgumentException("not two versions of one process");
		}
		return source.getKey();
	}

	private ProcessDefinition definition(String id) {
		return (id != null) ? this.repository.createProcessDefinitionQuery().processDefinitionId(id).singleResult()
				: null;
	}

}
