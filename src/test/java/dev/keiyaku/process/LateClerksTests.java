package dev.keiyaku.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** A completion that fails, by an engine that has nothing in it but one task. */
class LateClerksTests {

	private static final Map<String, Object> ENTERED = Map.of();

	private final Deque<RuntimeException> failures = new ArrayDeque<>();

	private TaskServiceImpl tasks;

	private FormServiceImpl forms;

	private int tries;

	private boolean open = true;

	@BeforeEach
	void serve() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		StandaloneProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration();
		new LateClerks(messages, null).serve(engine);
		this.tasks = (TaskServiceImpl) engine.getTaskService();
		this.forms = (FormServiceImpl) engine.getFormService();
		this.tasks.setCommandExecutor(new OneTask());
		this.forms.setCommandExecutor(new OneTask());
	}

	@AfterEach
	void noTransaction() {
		TransactionSynchronizationManager.setActualTransactionActive(false);
	}

	@Test
	void aClickThatMeetsATimerIsDoneOnceMore() {
		for (RuntimeException met : List.of(new OptimisticLockingException("met"), new NullPointerException("half"),
				new ProcessEngineException("no subscription"))) {
			this.failures.add(met);
			this.tries = 0;

			this.tasks.complete("task", ENTERED);

			assertThat(this.tries).isEqualTo(2);
		}
		this.failures.add(new OptimisticLockingException("met"));
		this.forms.submitTaskForm("task", ENTERED);
		assertThat(this.failures).isEmpty();
	}

	@Test
	void aStartThatMeetsAJobIsDoneOnceMore() {
		this.failures.add(new OptimisticLockingException("met"));
		this.forms.submitStartForm("process", ENTERED);
		assertThat(this.tries).isEqualTo(2);

		this.failures.add(new BadUserRequestException("refused"));
		assertThatThrownBy(() -> this.forms.submitStartForm("process", ENTERED))
			.isInstanceOf(FormFieldValidationException.class)
			.hasMessageContaining("refused");
		assertThat(this.tries).isEqualTo(3);
	}

	@Test
	void whatIsStillOnItsWayIsWaitedForLonger() {
		this.failures.addAll(List.of(new OptimisticLockingException("met"), new OptimisticLockingException("met"),
				new OptimisticLockingException("met")));

		this.tasks.complete("task", ENTERED);

		assertThat(this.tries).isEqualTo(4);
	}

	@Test
	void aCollisionAndWhatIsHalfReadAfterItAreBothTriedAgain() {
		this.failures.addAll(List.of(new OptimisticLockingException("met"), new NullPointerException("half")));

		this.tasks.complete("task", ENTERED);

		assertThat(this.tries).isEqualTo(3);
	}

	@Test
	void whoHasNoRightHasNoneASecondLater() {
		AuthorizationException refused = new AuthorizationException("clerk", "UPDATE", "Task", "task");
		this.failures.add(refused);

		assertThatThrownBy(() -> this.tasks.complete("task", ENTERED)).isSameAs(refused);
		assertThat(this.tries).isOne();
	}

	@Test
	void whatFailsAgainHasNotMetAnything() {
		NullPointerException again = new NullPointerException("a defect");
		this.failures.addAll(List.of(new NullPointerException("a defect"), again));

		assertThatThrownBy(() -> this.tasks.complete("task", ENTERED)).isSameAs(again);
	}

	@Test
	void ofATaskThatHasGoneItIsSaidSo() {
		this.open = false;
		this.failures.add(new NullValueException("no task"));

		assertThatThrownBy(() -> this.tasks.complete("task", ENTERED)).isInstanceOf(FormFieldValidationException.class)
			.hasMessageContaining("process.task.over");
		assertThat(this.tries).isOne();
	}

	@Test
	void whatIsRefusedIsRefusedAtOnce() {
		BadUserRequestException refusal = new BadUserRequestException("refused");
		this.failures.add(refusal);

		assertThatThrownBy(() -> this.tasks.complete("task", ENTERED)).isSameAs(refusal);
		assertThat(this.tries).isOne();
	}

	@Test
	void aRefusalOfTheSecondTryIsTold() {
		BadUserRequestException refusal = new BadUserRequestException("refused");
		this.failures.addAll(List.of(new OptimisticLockingException("met"), refusal));

		assertThatThrownBy(() -> this.tasks.complete("task", ENTERED)).isSameAs(refusal);
	}

	@Test
	void nothingElseIsTriedAgain() {
		IllegalStateException other = new IllegalStateException("nothing of the engine's");
		this.failures.add(other);
		assertThatThrownBy(() -> this.tasks.complete("task", ENTERED)).isSameAs(other);

		TransactionSynchronizationManager.setActualTransactionActive(true);
		OptimisticLockingException met = new OptimisticLockingException("met");
		this.failures.add(met);
		assertThatThrownBy(() -> this.tasks.complete("task", ENTERED)).as("with its transaction").isSameAs(met);
		assertThat(this.tries).isEqualTo(2);
	}

	private final class OneTask implements CommandExecutor {

		private final CommandContext context = mock(CommandContext.class);

		OneTask() {
			given(this.context.runWithoutAuthorization(any(Callable.class)))
				.willAnswer((find) -> LateClerksTests.this.open ? new TaskEntity() : null);
		}

		@Override
		public <T> T execute(Command<T> command) {
			if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd
					|| command instanceof SubmitStartFormCmd) {
				LateClerksTests.this.tries++;
				if (!LateClerksTests.this.failures.isEmpty()) {
					throw LateClerksTests.this.failures.pop();
				}
				return null;
			}
			return command.execute(this.context);
		}

	}

}
