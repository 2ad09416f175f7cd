package dev.keiyaku.process;

import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what has changed in the store's tables before the engine writes its own, at the
 * end of each of its commands. By themselves Hibernate writes at the commit and the
 * engine before it, or the other way around when something is looked up in between: two
 * who lock the same rows in different orders wait for each other for good.
 */
class StoreRowsFirst extends CommandInterceptor implements CommandContextListener {

	private final InstancesInTurn instances;

	StoreRowsFirst(InstancesInTurn instances) {
		this.instances = instances;
	}

	/** Inside the interceptor that opens the context: its first command comes by here. */
	@Override
	public <T> T execute(Command<T> command) {
		Context.getCommandContext().registerCommandContextListener(this);
		return this.next.execute(command);
	}

	@Override
	public void onCommandContextClose(CommandContext context) {
		if (TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			changes().ifPresent(StoreRowsFirst::write);
			this.instances.await(context);
		}
	}

	/** What the store has looked up and changed in this transaction. */
	private static Optional<EntityManager> changes() {
		return TransactionSynchronizationManager.getResourceMap()
			.values()
			.stream()
			.filter(EntityManagerHolder.class::isInstance)
			.map(holder -> ((EntityManagerHolder) holder).getEntityManager())
			.findFirst();
	}

	private static void write(EntityManager changes) {
		try {
			changes.flush();
		}
		catch (RuntimeException ex) {
			RuntimeException known = EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(ex);
			throw (known != null) ? known : ex;
		}
	}

	@Override
	public void onCommandFailed(CommandContext context, Throwable failure) {
		// everything is rolled back
	}

}
