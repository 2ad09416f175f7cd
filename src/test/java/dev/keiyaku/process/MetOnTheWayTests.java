package dev.keiyaku.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MetOnTheWayTests {

	private static final CompleteTaskCmd COMPLETE = new CompleteTaskCmd("task", Map.of());

	private final Deque<RuntimeException> failures = new ArrayDeque<>();

	private final MetOnTheWay interceptor = new MetOnTheWay();

	private int tries;

	MetOnTheWayTests() {
		this.interceptor.setNext(new CommandInterceptor() {

			@Override
			public <T> T execute(Command<T> command) {
				MetOnTheWayTests.this.tries++;
				if (!MetOnTheWayTests.this.failures.isEmpty()) {
					throw MetOnTheWayTests.this.failures.pop();
				}
				return null;
			}

		});
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

			this.interceptor.execute(COMPLETE);

			assertThat(this.tries).isEqualTo(2);
		}
		this.failures.add(new OptimisticLockingException("met"));
		this.interceptor.execute(new SubmitTaskFormCmd("task", Map.of(), false, false));
	}

	@Test
	void ofATaskThatHasGoneTheFirstFailureIsTold() {
		OptimisticLockingException first = new OptimisticLockingException("somebody else was faster");
		this.failures.addAll(List.of(first, new NullValueException("no task")));

		assertThatThrownBy(() -> this.interceptor.execute(COMPLETE)).isSameAs(first);
	}

	@Test
	void whatIsRefusedIsRefusedAtOnce() {
		ProcessEngineException refusal = new ProcessEngineException("wrapped", new BadUserRequestException("refused"));
		this.failures.add(refusal);

		assertThatThrownBy(() -> this.interceptor.execute(COMPLETE)).isSameAs(refusal);
		assertThat(this.tries).isOne();
	}

	@Test
	void aRefusalOfTheSecondTryIsTold() {
		ProcessEngineException refusal = new ProcessEngineException("wrapped", new BadUserRequestException("refused"));
		this.failures.addAll(List.of(new OptimisticLockingException("met"), refusal));

		assertThatThrownBy(() -> this.interceptor.execute(COMPLETE)).isSameAs(refusal);
	}

	@Test
	void nothingElseIsTriedAgain() {
		OptimisticLockingException met = new OptimisticLockingException("met");
		this.failures.add(met);
		assertThatThrownBy(() -> this.interceptor.execute(new ClaimTaskCmd("task", "clerk"))).isSameAs(met);

		TransactionSynchronizationManager.setActualTransactionActive(true);
		this.failures.add(met);
		assertThatThrownBy(() -> this.interceptor.execute(COMPLETE)).isSameAs(met);
		assertThat(this.tries).isEqualTo(2);
	}

}
