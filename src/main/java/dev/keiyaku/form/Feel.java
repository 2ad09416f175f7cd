package dev.keiyaku.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Evaluates the expressions of form files, never anything that a person entered. What
 * cannot be evaluated is {@code null}, as in form-js.
 */
final class Feel {

	private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

	private static final ValueMapper VALUES = ValueMapper.defaultValueMapper();

	private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");

	private static final String NAME = "(?:`[^`]+`|\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)";

	private static final String NAMES = NAME + "(?:\\s*\\.\\s*" + NAME + ")*";

	private static final Pattern PATH = Pattern
		.compile("(%s)(?:\\s*\\[\\s*(%s)\\s*](?:\\s*\\.\\s*(%s))?)?".formatted(NAMES, NAMES, NAMES));

	/** Functions that read the clock, or nothing at all. */
	private static final Set<String> OF_THE_MOMENT = Set.of("now", "today", "random", "uuid");

	/** Of all form files; parsing takes longer than evaluating. */
	private static final Map<String, Expression> PARSED = new ConcurrentHashMap<>();

	private Feel() {
	}

	/**
	 * An expression of a form file.
	 *
	 * @param parsed empty when it is none
	 * @param reads all that it may read; words of the language are among it and lead
	 * nowhere
	 * @param isSteady whether it comes to the same whenever it reads the same
	 */
	record Expression(Optional<ParsedExpression> parsed, List<Read> reads, boolean isSteady) {

		/** The variables that it may read. */
		Stream<String> variables() {
			return this.reads.stream()
				.flatMap((read) -> Stream.of(read.names, read.position))
				.flatMap((names) -> names.stream().limit(1));
		}

	}

	/**
	 * Something that an expression may read, such as {@code rows[this.other].answer}.
	 *
	 * @param names a variable and names within it
	 * @param position where the position in a list is read from; empty without one
	 * @param within names within what lies at that position
	 */
	record Read(List<String> names, List<String> position, List<String> within) {

		private static Read of(MatchResult found) {
			return new Read(names(found.group(1)), names(found.group(2)), names(found.group(3)));
		}

		private static List<String> names(String path) {
			return (path == null) ? List.of()
					: Stream.of(path.split("\\.")).map((name) -> name.strip().replace("`", "")).toList();
		}

	}

	static boolean isExpression(Object value) {
		return value instanceof String text && text.startsWith("=");
	}

	/**
	 * Reads an expression, each text once.
	 * @param text starts with {@code =}
	 */
	static Expression expression(String text) {
		return PARSED.computeIfAbsent(text, (key) -> parse(key.substring(1)));
	}

	private static Expression parse(String text) {
		ParseResult result = ENGINE.parseExpression(text);
		Optional<ParsedExpression> parsed = result.isSuccess() ? Optional.of(result.parsedExpression())
				: Optional.empty();
		String withoutTexts = TEXT.matcher(text).replaceAll("\"\"");
		List<Read> reads = PATH.matcher(withoutTexts).results().map(Read::of).distinct().toList();
		boolean steady = reads.stream().noneMatch((read) -> OF_THE_MOMENT.contains(read.names().get(0)));
		return new Expression(parsed, reads, steady);
	}

	/**
	 * Returns the value of an expression.
	 * @param context holds at least what it reads, see {@link #value(Object)}
	 */
	static Object evaluate(Expression expression, Map<String, Object> context) {
		return expression.parsed()
			.map((parsed) -> ENGINE.evaluate(parsed, context))
			.filter(EvaluationResult::isSuccess)
			.map(EvaluationResult::result)
			.orElse(null);
	}

	/** Returns a value as the engine reads it, which then need not translate it. */
	static Object value(Object value) {
		return VALUES.toVal(value);
	}

}
