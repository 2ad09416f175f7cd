package dev.keiyaku.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/**
 * Evaluates the expressions of form files, never anything that a person entered. What
 * cannot be evaluated is {@code null}, as in form-js.
 */
final class Feel {

	private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

	/** Of all form files; parsing takes longer than evaluating. */
	private static final Map<String, ParseResult> PARSED = new ConcurrentHashMap<>();

	private Feel() {
	}

	static boolean isExpression(Object value) {
		return value instanceof String text && text.startsWith("=");
	}

	/**
	 * Returns the value of an expression of a form file.
	 * @param expression starts with {@code =}
	 */
	static Object evaluate(String expression, Map<String, Object> context) {
		ParseResult parsed = PARSED.computeIfAbsent(expression, (text) -> ENGINE.parseExpression(text.substring(1)));
		if (parsed.isFailure()) {
			return null;
		}
		EvaluationResult result = ENGINE.evaluate(parsed.parsedExpression(), context);
		return result.isSuccess() ? result.result() : null;
	}

	static boolean isTrue(String expression, Map<String, Object> context) {
		return Boolean.TRUE.equals(evaluate(expression, context));
	}

}
