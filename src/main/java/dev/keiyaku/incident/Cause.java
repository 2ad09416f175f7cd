package dev.keiyaku.incident;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a failure leaves the store: what the store itself says of it. The words of
 * others may be about persons, so of their failures it is the kinds alone; all of it is
 * in Cockpit.
 */
public final class Cause {

	private static final String OWN = "dev.keiyaku.";

	private static final String CAUSED_BY = "Caused by: ";

	private static final Pattern FAILURE = Pattern.compile("(?:Caused by: )?([\\w$]+(?:\\.[\\w$]+)*)(?:: (.*))?");

	private Cause() {
	}

	/**
	 * @param stackTrace as Java prints it; null when there is none
	 */
	public static String of(String stackTrace) {
		List<MatchResult> failures = Optional.ofNullable(stackTrace)
			.map(Cause::failures)
			.orElseGet(Stream::empty)
			.toList();
		return failures.stream()
			.filter((failure) -> failure.group(1).startsWith(OWN) && failure.group(2) != null)
			.findFirst()
			.map((own) -> own.group(2))
			.orElseGet(() -> failures.stream()
				.map((failure) -> failure.group(1).substring(failure.group(1).lastIndexOf('.') + 1))
				.distinct()
				.collect(Collectors.joining(" < ")));
	}

	/** Its first line, and those that name a cause: others may be words of a message. */
	private static Stream<MatchResult> failures(String stackTrace) {
		return Stream
			.concat(stackTrace.lines().limit(1),
					stackTrace.lines().skip(1).filter((line) -> line.startsWith(CAUSED_BY)))
			.map(FAILURE::matcher)
			.filter(Matcher::matches)
			.map(Matcher::toMatchResult);
	}

}
