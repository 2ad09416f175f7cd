package dev.keiyaku.process;

import java.util.Arrays;
import java.util.Optional;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.camunda.bpm.engine.BadUserRequestException;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.stereotype.Component;

/**
 * Logs what a form refuses as one line of information: the engine would call it an error
 * and print its stack, though a clerk has only been told a rule.
 */
@Component
class QuietRefusals extends TurboFilter {

	private static final String ENGINE = "org.camunda.bpm.engine.context";

	private static final org.slf4j.Logger log = LoggerFactory.getLogger(QuietRefusals.class);

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
			Throwable failure) {
		if (level != Level.ERROR || !ENGINE.equals(logger.getName())) {
			return FilterReply.NEUTRAL;
		}
		Optional<BadUserRequestException> refusal = refusal(arguments, failure);
		refusal.ifPresent((told) -> log.info("Refused: {}", told.getMessage()));
		return refusal.isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

	private static Optional<BadUserRequestException> refusal(Object[] arguments, Throwable failure) {
		Optional<BadUserRequestException> thrown = RefusalInterceptor.refusal(failure);
		return (thrown.isPresent() || arguments == null) ? thrown
				: Arrays.stream(arguments)
					.filter(Throwable.class::isInstance)
					.map(Throwable.class::cast)
					.map(RefusalInterceptor::refusal)
					.flatMap(Optional::stream)
					.findFirst();
	}

}
