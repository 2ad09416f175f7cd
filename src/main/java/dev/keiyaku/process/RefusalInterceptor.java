package dev.keiyaku.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets the refusal of a listener reach the caller as it was thrown. The engine wraps it
 * into a technical failure, which Tasklist would show to the clerk as an error of the
 * system.
 */
class RefusalInterceptor extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (ProcessEngineException ex) {
			if (ex.getCause() instanceof BadUserRequestException refusal) {
				throw refusal;
			}
			throw ex;
		}
	}

}
