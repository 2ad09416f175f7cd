package dev.keiyaku.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a person's task once more when a timer or a message has moved its instance at
 * the same moment: the engine then has read one half of it before and the other half
 * after, and fails in ways that tell a clerk nothing. Nothing of the first try is left,
 * since its transaction is rolled back. Where the task has really gone, or fails again,
 * the first failure stands.
 */
class MetOnTheWay extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (ProcessEngineException | NullPointerException ex) {
			if (!isOnePersonsOwn(command) || RefusalInterceptor.refusal(ex).isPresent()) {
				throw ex;
			}
			return onceMore(command, ex);
		}
	}

	/** Not part of a transaction, which would be rolled back with it. */
	private static boolean isOnePersonsOwn(Command<?> command) {
		return (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd)
				&& !TransactionSynchronizationManager.isActualTransactionActive();
	}

	private <T> T onceMore(Command<T> command, RuntimeException first) {
		try {
			return this.next.execute(command);
		}
		catch (ProcessEngineException | NullPointerException ex) {
			throw RefusalInterceptor.refusal(ex).isPresent() ? ex : first;
		}
	}

}
