package dev.keiyaku.process;

import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * What becomes of a job that has failed. It is tried again by its retry cycle, or is an
 * incident at once when no other try would mend it ({@link FinalFailure}); the log has
 * one line of it ({@link FailedJobLine}). The job of a compensation names why it failed,
 * as other jobs do: the engine by itself says only that a compensation failed, and
 * Cockpit's incident with it.
 */
class FailedJobs extends DefaultFailedJobCommandFactory {

	private static final String WRAPPED = "Error while handling compensation event";

	@Override
	public Command<Object> getCommand(String jobId, Throwable failure) {
		Throwable cause = cause(failure);
		Command<Object> outcome = isFinal(cause) ? new IncidentAtOnce(jobId, cause) : super.getCommand(jobId, cause);
		return (context) -> {
			Object result = outcome.execute(context);
			FailedJobLine line = FailedJobLine.of(context.getJobManager().findJobById(jobId),
					businessKey(context, jobId), cause);
			context.getTransactionContext().addTransactionListener(TransactionState.COMMITTED, (after) -> line.write());
			context.getTransactionContext()
				.addTransactionListener(TransactionState.ROLLED_BACK, (after) -> line.writeUnnoted());
			return result;
		};
	}

	private static Throwable cause(Throwable failure) {
		boolean wrapped = failure instanceof ProcessEngineException && failure.getCause() != null
				&& failure.getMessage() != null && failure.getMessage().startsWith(WRAPPED);
		return wrapped ? cause(failure.getCause()) : failure;
	}

	private static boolean isFinal(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof FinalFailure known && known.isFinal()) {
				return true;
			}
		}
		return false;
	}

	private static Optional<String> businessKey(CommandContext context, String jobId) {
		return Optional.ofNullable(context.getJobManager().findJobById(jobId))
			.map(JobEntity::getProcessInstanceId)
			.map((instance) -> context.getExecutionManager().findExecutionById(instance))
			.map((instance) -> instance.getBusinessKey());
	}

	/** As after the last of the tries. */
	private static final class IncidentAtOnce extends JobRetryCmd {

		private IncidentAtOnce(String jobId, Throwable failure) {
			super(jobId, failure);
		}

		@Override
		public Object execute(CommandContext context) {
			JobEntity job = getJob();
			if (job != null) {
				job.unlock();
				logException(job);
				job.setRetries(0);
			}
			return null;
		}

	}

}
