package dev.keiyaku.process;

import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.camunda.bpm.engine.impl.context.Context;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.stereotype.Component;

/**
 * Leaves out what the engine logs of a job that fails: the way through the diagram, and
 * its stack trace twice. {@link FailedJobs} writes one line instead. What fails outside
 * of the job executor's threads is somebody else's to tell.
 */
@Component
class QuietJobs extends TurboFilter {

	private static final String ENGINE = "org.camunda.bpm.engine.";

	/** The command's end, the way through the diagram, the job's end. */
	private static final String[] REPORTS = { "ENGINE-16004 ", "ENGINE-16006 ", "ENGINE-14006 " };

	@PostConstruct
	void listen() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
			logback.addTurboFilter(this);
		}
	}

	@PreDestroy
	void leave() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
			logback.getTurboFilterList().remove(this);
		}
	}

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] arguments,
			Throwable thrown) {
		boolean report = level.isGreaterOrEqual(Level.WARN) && logger.getName().startsWith(ENGINE) && format != null
				&& Stream.of(REPORTS).anyMatch(format::startsWith);
		return (report && isJob()) ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

	/** Whether this thread is at work on a job. */
	static boolean isJob() {
		return Context.getJobExecutorContext() != null;
	}

}
