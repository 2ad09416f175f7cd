package dev.keiyaku.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.spi.FilterReply;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given what the engine is about to log while a job runs, then its traces are left out.
 */
class QuietJobsTests {

	private static FilterReply reply(String logger, String format) {
		return new QuietJobs().decide(null, (Logger) LoggerFactory.getLogger(logger), Level.WARN, format, null, null);
	}

	@AfterEach
	void leave() {
		Context.removeJobExecutorContext();
	}

	@ParameterizedTest
	@CsvSource({ "org.camunda.bpm.engine.context,ENGINE-16004 Exception while closing command context: {},DENY",
			"org.camunda.bpm.engine.context,ENGINE-16006 BPMN Stack Trace:,DENY",
			"org.camunda.bpm.engine.jobexecutor,ENGINE-14006 Exception while executing job {}: ,DENY",
			"org.camunda.bpm.engine.jobexecutor,ENGINE-14021 Exception while unaquiring job {}: ,NEUTRAL",
			"dev.keiyaku.process.FailedJobs,ENGINE-16004 quoted,NEUTRAL" })
	void inAJobsThread(String logger, String format, FilterReply reply) {
		Context.setJobExecutorContext(new JobExecutorContext());
		assertThat(reply(logger, format)).isEqualTo(reply);
	}

	@Test
	void elsewhereItIsLogged() {
		assertThat(reply("org.camunda.bpm.engine.context", "ENGINE-16004 Exception while closing command context: {}"))
			.isEqualTo(FilterReply.NEUTRAL);
	}

}
