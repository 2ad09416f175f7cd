package dev.keiyaku.process;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells a clerk in words that a colleague, or the customer, was a moment faster on a
 * task. The engine by itself fails in as many ways as two can meet: no such task, a row
 * that has changed, an order that is decided already.
 */
@Component
class LateClerks {

	private static final Logger log = LoggerFactory.getLogger(LateClerks.class);

	private static final int ATTEMPTS = 3;

	/** PostgreSQL's SQLSTATE. */
	private static final String DEADLOCK = "40P01";

	private final MessageSource messages;

	private final Tasks tasks = new Tasks();

	LateClerks(MessageSource messages) {
		this.messages = messages;
	}

	/** Before the engine is built: Tasklist uses these services. */
	void serve(ProcessEngineConfigurationImpl engine) {
		engine.setTaskService(this.tasks);
		engine.setFormService(new Forms());
	}

	private <T> T told(String taskId, Supplier<T> completion) {
		for (int attempt = 1;; attempt++) {
			try {
				return completion.get();
			}
			catch (BadUserRequestException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				if (this.tasks.find(taskId) == null) {
					log.info("task {} was over before it could be completed: {}", taskId, ex.getClass().getName());
					throw new FormFieldValidationException(null, text("process.task.over"), ex);
				}
				if (attempt == ATTEMPTS || !isCollision(ex)) {
					throw ex;
				}
			}
		}
	}

	/** The other one has not ended yet: the next attempt waits, and finds out. */
	private static boolean isCollision(RuntimeException ex) {
		return ex instanceof OptimisticLockingException || ex instanceof ConcurrencyFailureException || isDeadlock(ex);
	}

	/** The engine calls it no more than a failure of its persistence layer. */
	private static boolean isDeadlock(RuntimeException ex) {
		return NestedExceptionUtils.getRootCause(ex) instanceof SQLException cause
				&& DEADLOCK.equals(cause.getSQLState());
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPAN);
	}

	/** Claiming, and completing without a form. */
	private final class Tasks extends TaskServiceImpl {

		@Override
		public void claim(String taskId, String userId) {
			try {
				super.claim(taskId, userId);
			}
			catch (RuntimeException ex) {
				Task now = find(taskId);
				if (now == null) {
					log.info("task {} was over before it could be claimed: {}", taskId, ex.getClass().getName());
					throw new BadUserRequestException(text("process.task.over"), ex);
				}
				if (now.getAssignee() != null && !now.getAssignee().equals(userId)) {
					throw new BadUserRequestException(text("process.task.claimed"), ex);
				}
				throw ex;
			}
		}

		@Override
		public void complete(String taskId, Map<String, Object> values) {
			told(taskId, () -> {
				super.complete(taskId, values);
				return null;
			});
		}

		@Override
		public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> values,
				boolean deserialize) {
			return told(taskId, () -> super.completeWithVariablesInReturn(taskId, values, deserialize));
		}

		/** Whoever asks: the rights in a task end with it. */
		private Task find(String taskId) {
			return this.commandExecutor.execute(
					context -> context.runWithoutAuthorization(() -> context.getTaskManager().findTaskById(taskId)));
		}

	}

	/**
	 * Starting and completing by a form. Whatever is refused is the clerk's to mend: 400.
	 */
	private final class Forms extends FormServiceImpl {

		@Override
		public void submitTaskForm(String taskId, Map<String, Object> values) {
			mendable(taskId, () -> {
				super.submitTaskForm(taskId, values);
				return null;
			});
		}

		@Override
		public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> values,
				boolean deserialize) {
			return mendable(taskId, () -> super.submitTaskFormWithVariablesInReturn(taskId, values, deserialize));
		}

		@Override
		public ProcessInstance submitStartForm(String definitionId, Map<String, Object> values) {
			return mendable(() -> super.submitStartForm(definitionId, values));
		}

		@Override
		public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> values) {
			return mendable(() -> super.submitStartForm(definitionId, businessKey, values));
		}

		private <T> T mendable(String taskId, Supplier<T> submission) {
			return mendable(() -> told(taskId, submission));
		}

		private <T> T mendable(Supplier<T> submission) {
			try {
				return submission.get();
			}
			catch (BadUserRequestException refusal) {
				throw new FormFieldValidationException(null, refusal.getMessage(), refusal);
			}
		}

	}

}
