package dev.keiyaku;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * The errors that the store has logged with a stack trace, but for those that tests ask
 * for: whatever else goes wrong on the way to a right answer is wrong as well.
 */
final class LoggedErrors extends AppenderBase<ILoggingEvent> {

	/** By exception and message, the exception's own or a cause's. */
	private static final List<Pattern> ASKED_FOR = Stream.of(
			// a provider or a mail server that fails, is late or is switched off
			"dev\\.keiyaku\\.payment\\.PaymentProviderException: .*", ".*: mail \\d+ \\(.*\\) was not sent: .*",
			// a mail without a template
			"java\\.io\\.FileNotFoundException: class path resource \\[mail/no-such-mail\\.txt\\].*",
			// a call of the engine's API about nothing
			".*'there-is-none'.*", "java\\.lang\\.NullPointerException: .*\"processDefinition\" is null",
			// a browser that closes its window
			"org\\.apache\\.catalina\\.connector\\.ClientAbortException: .*",
			// an instance that is about nothing, made by a test of diagrams
			"java\\.util\\.NoSuchElementException: No value present",
			// a contract's term that is begun before its day
			"java\\.lang\\.IllegalStateException: Term \\d+ of C-\\d+ begins on .*",
			// what the engine says when two end or change one instance at once; its
			// transaction is tried again
			"org\\.camunda\\.bpm\\.engine\\.(ProcessEnginePersistence|OptimisticLocking)Exception: .*",
			"java\\.lang\\.NullPointerException: .*\\.pvm\\.runtime\\.PvmExecutionImpl\\.getExecutions\\(\\).*")
		.map((kind) -> Pattern.compile(kind, Pattern.DOTALL))
		.toList();

	private static final LoggedErrors LISTENER = new LoggedErrors();

	private final Queue<String> errors = new ConcurrentLinkedQueue<>();

	private LoggedErrors() {
		setName("logged errors");
		start();
	}

	/** Begins to listen; a store that starts sets logging up anew. */
	static void listen() {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		if (!root.isAttached(LISTENER)) {
			root.addAppender(LISTENER);
		}
	}

	/**
	 * @return those that nobody has asked for, each with its place in the code, and
	 * forgets them
	 */
	static List<String> taken() {
		return Stream.generate(LISTENER.errors::poll).takeWhile((error) -> error != null).toList();
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (event.getLevel() == Level.ERROR && event.getThrowableProxy() != null
				&& causes(event).map(LoggedErrors::kind).noneMatch(LoggedErrors::isAskedFor)) {
			this.errors.add(event.getLoggerName() + ": " + event.getFormattedMessage() + "\n"
					+ causes(event).map(LoggedErrors::place).toList());
		}
	}

	private static Stream<IThrowableProxy> causes(ILoggingEvent event) {
		return Stream.iterate(event.getThrowableProxy(), (thrown) -> thrown != null, IThrowableProxy::getCause);
	}

	private static String kind(IThrowableProxy thrown) {
		return thrown.getClassName() + ": " + thrown.getMessage();
	}

	private static boolean isAskedFor(String kind) {
		return ASKED_FOR.stream().anyMatch((pattern) -> pattern.matcher(kind).matches());
	}

	private static String place(IThrowableProxy thrown) {
		return kind(thrown) + Optional.ofNullable(thrown.getStackTraceElementProxyArray())
			.stream()
			.flatMap(Stream::of)
			.limit(5)
			.map((frame) -> "\n\t" + frame.getSTEAsString())
			.reduce("", String::concat);
	}

}
