package dev.keiyaku.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.spi.FilterReply;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Given what the engine is about to log as an error, then a refusal is none. */
class QuietRefusalsTests {

	private static FilterReply reply(String logger, Throwable failure) {
		return new QuietRefusals().decide(null, (Logger) LoggerFactory.getLogger(logger), Level.ERROR,
				"ENGINE-16004 Exception while closing command context: {}",
				new Object[] { failure.getMessage(), failure }, null);
	}

	@Test
	void aRefusalIsNoErrorHoweverOftenTheEngineWrapsIt() {
		Throwable refusal = new ProcessEngineException("listener",
				new ProcessEngineException("again", new BadUserRequestException("rule")));
		assertThat(reply("org.camunda.bpm.engine.context", refusal)).isEqualTo(FilterReply.DENY);
	}

	@Test
	void aFailureStaysOneAndSoDoesWhatOthersLog() {
		assertThat(reply("org.camunda.bpm.engine.context", new ProcessEngineException("failed")))
			.isEqualTo(FilterReply.NEUTRAL);
		assertThat(reply("dev.keiyaku.order", new BadUserRequestException("rule"))).isEqualTo(FilterReply.NEUTRAL);
	}

}
