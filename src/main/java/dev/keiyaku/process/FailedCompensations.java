package dev.keiyaku.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;

/**
 * Has the job of a compensation name why it failed, as other jobs do. The engine by
 * itself says only that a compensation failed, and Cockpit's incident with it.
 */
class FailedCompensations extends DefaultFailedJobCommandFactory {

	private static final String WRAPPED = "Error while handling compensation event";

	@Override
	public Command<Object> getCommand(String jobId, Throwable failure) {
		return super.getCommand(jobId, cause(failure));
	}

	private static Throwable cause(Throwable failure) {
		boolean wrapped = failure instanceof ProcessEngineException && failure.getCause() != null
				&& failure.getMessage() != null && failure.getMessage().startsWith(WRAPPED);
		return wrapped ? cause(failure.getCause()) : failure;
	}

}
