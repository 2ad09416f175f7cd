package dev.keiyaku.database;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.stereotype.Component;

/**
 * Lets one stack trace a minute through of all that fail because the database is out of
 * reach: the first says what the others would. {@link DatabaseWatch} tells of the outage
 * itself.
 */
@Component
class QuietOutages extends TurboFilter {

	private static final Duration ONE_EVERY = Duration.ofMinutes(1);

	private final AtomicLong last = new AtomicLong(System.nanoTime() - ONE_EVERY.toNanos());

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
		boolean outage = level.isGreaterOrEqual(Level.WARN) && failures(arguments, thrown).anyMatch(Outage::caused);
		return (!outage || isTurn()) ? FilterReply.NEUTRAL : FilterReply.DENY;
	}

	private boolean isTurn() {
		long before = this.last.get();
		long now = System.nanoTime();
		return now - before >= ONE_EVERY.toNanos() && this.last.compareAndSet(before, now);
	}

	private static Stream<Throwable> failures(Object[] arguments, Throwable thrown) {
		Stream<Object> all = Stream.concat(Stream.ofNullable(thrown),
				Stream.ofNullable(arguments).flatMap(Arrays::stream));
		return all.filter(Throwable.class::isInstance).map(Throwable.class::cast);
	}

}
