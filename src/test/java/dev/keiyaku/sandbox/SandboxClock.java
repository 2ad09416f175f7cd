package dev.keiyaku.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the store's and the engine's clock, which are one, forward; it runs on from there
 * and stays ahead after a restart. Due timers fire at the job executor's next look,
 * within about a second.
 */
@Component
@Profile("sandbox")
public class SandboxClock {

	private final Path file;

	private final Clock system;

	@Autowired
	SandboxClock(SandboxProperties sandbox) throws IOException {
		this(sandbox.dataDirectory().resolve("clock"), Clock.systemUTC());
		Files.createDirectories(sandbox.dataDirectory());
		if (Files.exists(this.file)) {
			ClockUtil.offset(offset().toMillis());
		}
	}

	SandboxClock(Path file, Clock system) {
		this.file = file;
		this.system = system;
	}

	/**
	 * Moves the clock forward.
	 * @param now what the clock shall say
	 * @throws BackwardsException when that is past
	 */
	public synchronized void moveTo(Instant now) {
		// the engine's clock has no more than milliseconds: else it would still be the
		// day before
		Duration offset = Duration.between(this.system.instant().truncatedTo(ChronoUnit.MILLIS), now);
		if (offset.compareTo(offset()) < 0) {
			throw new BackwardsException();
		}
		try {
			Files.writeString(this.file, offset.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ClockUtil.offset(offset.toMillis());
	}

	/**
	 * How far the store is ahead of the world.
	 * @return zero or more
	 */
	Duration offset() {
		try {
			return Files.exists(this.file) ? Duration.parse(Files.readString(this.file)) : Duration.ZERO;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Orders, timers and terms of the future would make no sense in the past. */
	static class BackwardsException extends RuntimeException {

	}

}
