package dev.keiyaku.process;

import java.util.Optional;

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
			throw refusal(ex).map(ProcessEngineException.class::cast).orElse(ex);
		}
	}

	/**
	 * What a listener refused, however often it was wrapped; empty for any other failure.
	 */
	static Optional<BadUserRequestException> refusal(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BadUserRequestException refusal) {
				return Optional.of(refusal);
			}
		}
		return Optional.empty();
	}

}
