package dev.keiyaku.process;

import java.util.List;
import java.util.Objects;

import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Has those who move one instance write one after the other, from the engine's writing to
 * the commit. The engine updates and deletes an instance's rows (tasks, jobs, executions)
 * in an order that depends on what was done: a timer and a completion would lock them the
 * other way around. Who comes second finds the rows changed, as before.
 */
class InstancesInTurn {

	private final AdvisoryLocks locks;

	InstancesInTurn(AdvisoryLocks locks) {
		this.locks = locks;
	}

	/** Waits for the turn of what this command is about to change. */
	void await(CommandContext context) {
		List<CachedDbEntity> cached = context.getDbEntityManager().getDbEntityCache().getCachedEntities();
		if (cached.stream().anyMatch(InstancesInTurn::isWritten)) {
			cached.stream()
				.filter(entity -> entity.getEntityState() != DbEntityState.TRANSIENT)
				.map(CachedDbEntity::getEntity)
				.filter(ExecutionEntity.class::isInstance)
				.map(ExecutionEntity.class::cast)
				.map(ExecutionEntity::getRootProcessInstanceId)
				.filter(Objects::nonNull)
				.distinct()
				.sorted()
				.forEach(root -> this.locks.hold(LockUse.INSTANCE, root));
		}
	}

	private static boolean isWritten(CachedDbEntity entity) {
		return entity.getEntityState() != DbEntityState.PERSISTENT || entity.isDirty();
	}

}
