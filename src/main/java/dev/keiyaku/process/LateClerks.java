package dev.keiyaku.process;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells a clerk in words that a colleague, or the customer, was a moment faster on a
 * task. The engine by itself fails in as many ways as two can meet: no such task, a row
 * that has changed, an order that is decided already.
 */
@Component
class LateClerks {

	private static final int ATTEMPTS = 3;

	private final MessageSource messages;

	LateClerks(MessageSource messages) {
		this.messages = messages;
	}

	/** Before the engine is built: Tasklist uses these services. */
	void serve(ProcessEngineConfigurationImpl engine) {
		Tasks tasks = new Tasks();
		engine.setTaskService(tasks);
		engine.setFormService(new Forms(tasks));
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPAN);
	}

	/** Claiming. */
	private final class Tasks extends TaskServiceImpl {

		@Override
		public void claim(String taskId, String userId) {
			try {
				super.claim(taskId, userId);
			}
			catch (AuthorizationException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				Task now = find(taskId);
				if (now == null) {
					throw new BadUserRequestException(text("process.task.over"), ex);
				}
				if (now.getAssignee() != null && !now.getAssignee().equals(userId)) {
					throw new BadUserRequestException(text("process.task.claimed"), ex);
				}
				throw ex;
			}
		}

		private Task find(String taskId) {
			return createTaskQuery().taskId(taskId).singleResult();
		}

	}

	/** Completing by a form. Whatever is refused is the clerk's to mend: 400. */
	private final class Forms extends FormServiceImpl {

		private final Tasks tasks;

		Forms(Tasks tasks) {
			this.tasks = tasks;
		}

		@Override
		public void submitTaskForm(String taskId, Map<String, Object> values) {
			told(taskId, () -> {
				super.submitTaskForm(taskId, values);
				return null;
			});
		}

		@Override
		public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> values,
				boolean deserialize) {
			return told(taskId, () -> super.submitTaskFormWithVariablesInReturn(taskId, values, deserialize));
		}

		private <T> T told(String taskId, Supplier<T> submission) {
			for (int attempt = 1;; attempt++) {
				try {
					return submission.get();
				}
				catch (AuthorizationException ex) {
					throw ex;
				}
				catch (BadUserRequestException refusal) {
					throw new FormFieldValidationException(null, refusal.getMessage(), refusal);
				}
				catch (RuntimeException ex) {
					if (this.tasks.find(taskId) == null) {
						throw new FormFieldValidationException(null, text("process.task.over"), ex);
					}
					if (attempt == ATTEMPTS || !isCollision(ex)) {
						throw ex;
					}
				}
			}
		}

	}

	/** The other one has not ended yet: the next attempt waits, and finds out. */
	private static boolean isCollision(RuntimeException ex) {
		return ex instanceof OptimisticLockingException || ex instanceof ConcurrencyFailureException;
	}

}
