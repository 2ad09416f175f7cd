package dev.keiyaku.process;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Logs what a form refuses, and that somebody came second, as one line of information:
 * the engine would call it an error and print its stack, though a person has only been
 * told so; the words, which may quote what was entered, are theirs. What nobody is told
 * reaches its caller all the same, who logs it; what a job meets is told by
 * {@link FailedJobs}, and that an instance cannot go to another version by whoever tried
 * it, with many at once.
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
			Throwable thrown) {
		if (level != Level.ERROR || !ENGINE.equals(logger.getName()) || QuietJobs.isJob()) {
			return FilterReply.NEUTRAL;
		}
		return failure(arguments, thrown).map((failure) -> reply(logger, format, arguments, failure))
			.orElse(FilterReply.NEUTRAL);
	}

	private static FilterReply reply(Logger logger, String format, Object[] arguments, Throwable failure) {
		if (failure instanceof MigratingProcessInstanceValidationException
				|| failure instanceof MigrationPlanValidationException) {
			return FilterReply.DENY;
		}
		Optional<BadUserRequestException> refusal = RefusalInterceptor.refusal(failure);
		if (refusal.isEmpty() && HeldErrors.keep(() -> logger.error(format, arguments))) {
			return FilterReply.DENY;
		}
		Optional<? extends Throwable> expected = refusal.isPresent() ? refusal : late(failure);
		expected.ifPresent((told) -> log.info("Refused: {}", told.getClass().getName()));
		return expected.isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

	private static Optional<Throwable> late(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter((cause) -> cause instanceof MismatchingMessageCorrelationException
					|| cause instanceof OptimisticLockingFailureException)
			.findFirst();
	}

	private static Optional<Throwable> failure(Object[] arguments, Throwable thrown) {
		return (thrown != null || arguments == null) ? Optional.ofNullable(thrown)
				: Arrays.stream(arguments).filter(Throwable.class::isInstance).map(Throwable.class::cast).findFirst();
	}

}
