package dev.keiyaku.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationPlanValidationReportImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Given what the engine is about to log as an error, then a refusal is none. */
class QuietRefusalsTests {

	private static final String ENGINE = "org.camunda.bpm.engine.context";

	private static FilterReply reply(String logger, Throwable failure) {
		return new QuietRefusals().decide(null, (Logger) LoggerFactory.getLogger(logger), Level.ERROR,
				"ENGINE-16004 Exception while closing command context: {}",
				new Object[] { failure.getMessage(), failure }, null);
	}

	@Test
	void aRefusalIsNoErrorHoweverOftenTheEngineWrapsIt() {
		Throwable refusal = new ProcessEngineException("listener",
				new ProcessEngineException("again", new BadUserRequestException("rule")));
		assertThat(reply(ENGINE, refusal)).isEqualTo(FilterReply.DENY);
	}

	@Test
	void whoeverCameSecondIsNoErrorEither() {
		assertThat(reply(ENGINE, new MismatchingMessageCorrelationException("order-cancelled", "nobody waits")))
			.isEqualTo(FilterReply.DENY);
		assertThat(reply(ENGINE,
				new ProcessEngineException("delegate", new ObjectOptimisticLockingFailureException("order", 1))))
			.isEqualTo(FilterReply.DENY);
	}

	/** A thousand of them may be tried at once. */
	@Test
	void whatCannotGoToAnotherVersionIsForWhoeverTriedIt() {
		ListAppender<ILoggingEvent> written = new ListAppender<>();
		Logger own = (Logger) LoggerFactory.getLogger(QuietRefusals.class);
		written.start();
		own.addAppender(written);
		try {
			assertThat(reply(ENGINE, new MigratingProcessInstanceValidationException("it waits in a step that is gone",
					new MigratingProcessInstanceValidationReportImpl())))
				.isEqualTo(FilterReply.DENY);
			assertThat(reply(ENGINE, new MigrationPlanValidationException("the steps do not match",
					new MigrationPlanValidationReportImpl(null))))
				.isEqualTo(FilterReply.DENY);
			assertThat(written.list).isEmpty();
		}
		finally {
			own.detachAppender(written);
		}
	}

	@Test
	void aFailureWaitsForWhoeverFindsOutWhatItIs() {
		ListAppender<ILoggingEvent> written = new ListAppender<>();
		Logger engine = (Logger) LoggerFactory.getLogger(ENGINE);
		QuietRefusals filter = new QuietRefusals();
		written.start();
		engine.addAppender(written);
		filter.listen();
		try (HeldErrors errors = HeldErrors.hold()) {
			engine.error("it {}", "failed", new ProcessEngineException("Cannot find task"));
			assertThat(written.list).isEmpty();
			errors.log();
			assertThat(written.list).extracting(ILoggingEvent::getFormattedMessage, ILoggingEvent::getLevel)
				.containsExactly(tuple("it failed", Level.ERROR));
			assertThat(written.list.get(0).getThrowableProxy().getMessage()).isEqualTo("Cannot find task");
		}
		finally {
			filter.leave();
			engine.detachAppender(written);
		}
	}

	@Test
	void aFailureStaysOneAndSoDoesWhatOthersLog() {
		assertThat(reply(ENGINE, new ProcessEngineException("failed"))).isEqualTo(FilterReply.NEUTRAL);
		assertThat(reply("dev.keiyaku.order", new BadUserRequestException("rule"))).isEqualTo(FilterReply.NEUTRAL);
	}

}
