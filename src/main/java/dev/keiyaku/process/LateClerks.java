package dev.keiyaku.process;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells a clerk in words that a colleague, or the customer, was a moment faster on a
 * task, or that a colleague has claimed it. The engine by itself fails in as many ways as
 * two can meet: no such task, a row that has changed, an order that is decided already;
 * and it lets everybody complete what one has claimed. Whoever has met a timer is not
 * told at all: the completion is tried again, a member's too. A task is ended by nothing
 * but its completion: an error thrown at it would pass by its form.
 */
@Component
class LateClerks {

	private static final Logger log = LoggerFactory.getLogger(LateClerks.class);

	private final MessageSource messages;

	private final Tasks tasks = new Tasks();

	/** Views ask the engine that this helps to build. */
	private final ObjectProvider<ShowFacts> facts;

	LateClerks(MessageSource messages, ObjectProvider<ShowFacts> facts) {
		this.messages = messages;
		this.facts = facts;
	}

	/** Before the engine is built: Tasklist uses these services. */
	void serve(ProcessEngineConfigurationImpl engine) {
		engine.setTaskService(this.tasks);
		engine.setFormService(new Forms());
	}

	private <T> T told(String taskId, Supplier<T> completion) {
		try {
			return CollisionRetry.of("task " + taskId, () -> this.tasks.ofNobodyElse(taskId, completion),
					(ex) -> refuseIfOver(taskId, ex));
		}
		catch (NotTheirs ex) {
			throw new FormFieldValidationException(null, ex.getMessage(), ex);
		}
	}

	private void refuseIfOver(String taskId, RuntimeException ex) {
		if (this.tasks.find(taskId) == null) {
			log.info("task {} was over before it could be completed: {}", taskId, ex.getClass().getName());
			throw new FormFieldValidationException(null, text("process.task.over"), ex);
		}
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPAN);
	}

	/** Claiming, and completing without a form. */
	private final class Tasks extends TaskServiceImpl {

		@Override
		public void claim(String taskId, String userId) {
			refuseInAnothersName(userId);
			if (userId == null) {
				refuseToTakeFromAColleague(taskId);
			}
			HeldErrors errors = HeldErrors.hold();
			try (errors) {
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
				errors.log();
				throw ex;
			}
		}

		private void refuseInAnothersName(String userId) {
			String clerk = clerk();
			if (clerk != null && userId != null && !clerk.equals(userId)) {
				throw new BadUserRequestException(text("process.task.others-name"));
			}
		}

		@Override
		public void setAssignee(String taskId, String userId) {
			if (userId == null) {
				refuseToTakeFromAColleague(taskId);
			}
			super.setAssignee(taskId, userId);
		}

		/** That takes a reason (module desk). */
		private void refuseToTakeFromAColleague(String taskId) {
			String clerk = clerk();
			Task task = (clerk != null) ? find(taskId) : null;
			if (task != null && task.getAssignee() != null && !task.getAssignee().equals(clerk)) {
				throw new BadUserRequestException(text("process.task.reason-needed"));
			}
		}

		/** Errors and escalations are thrown by the store, never in a clerk's name. */
		@Override
		public void handleBpmnError(String taskId, String errorCode, String errorMessage,
				Map<String, Object> variables) {
			throw new BadUserRequestException(text("process.task.only-completed"));
		}

		@Override
		public void handleBpmnError(String taskId, String errorCode) {
			handleBpmnError(taskId, errorCode, null, null);
		}

		@Override
		public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
			handleBpmnError(taskId, errorCode, errorMessage, null);
		}

		@Override
		public void handleEscalation(String taskId, String escalationCode) {
			handleEscalation(taskId, escalationCode, null);
		}

		@Override
		public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
			throw new BadUserRequestException(text("process.task.only-completed"));
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

		/**
		 * In one command with its completion, so that a claim in between is a collision.
		 */
		<T> T ofNobodyElse(String taskId, Supplier<T> completion) {
			return this.commandExecutor.execute((context) -> {
				String clerk = clerk();
				if (clerk != null) {
					Task task = createTaskQuery().taskId(taskId).singleResult();
					if (task != null && !clerk.equals(task.getAssignee())) {
						throw new NotTheirs(text((task.getAssignee() != null) ? "process.task.claimed-by-another"
								: "process.task.unclaimed"));
					}
				}
				return completion.get();
			});
		}

		/** Who asks in a webapp; null when it is the store itself, or a customer. */
		private String clerk() {
			return this.commandExecutor.execute((context) -> {
				String user = context.getAuthenticatedUserId();
				return (user == null || CustomerTasks.isMember(user)) ? null : user;
			});
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

		/** Facts as of now, and not of when the task was created or claimed. */
		@Override
		public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
			VariableMap shown = super.getTaskFormVariables(taskId, names, deserialize);
			this.commandExecutor
				.execute((context) -> context.runWithoutAuthorization(
						() -> LateClerks.this.facts.getObject().asOfNow(context.getTaskManager().findTaskById(taskId))))
				.forEach((name, value) -> {
					if (names == null || names.contains(name)) {
						shown.putValueTyped(name, value);
					}
				});
			return shown;
		}

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
			return started(() -> super.submitStartForm(definitionId, values));
		}

		@Override
		public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> values) {
			return started(() -> super.submitStartForm(definitionId, businessKey, values));
		}

		/** What is started may reach another instance just as that one moves. */
		private ProcessInstance started(Supplier<ProcessInstance> start) {
			return mendable(() -> CollisionRetry.of("a start", start));
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

	/** Who completes a task has claimed it. */
	private static final class NotTheirs extends BadUserRequestException {

		NotTheirs(String words) {
			super(words);
		}

	}

}
