package dev.keiyaku.setting;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Names the settings whose values cannot be read or are out of bounds. Spring Boot's own
 * report prints the values, also those of secrets.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableValueAnalyzer extends AbstractFailureAnalyzer<BindException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		BindValidationException invalid = findCause(cause, BindValidationException.class);
		String what = (invalid != null) ? sentences(invalid.getValidationErrors())
				: "%s cannot be read as %s".formatted(cause.getName(), cause.getTarget().getType());
		return new FailureAnalysis("A setting is wrong: " + what + ".", WrongSettingAnalyzer.ACTION, cause);
	}

	private static String sentences(ValidationErrors errors) {
		return errors.getAllErrors()
			.stream()
			.map(error -> name(errors.getName(), error) + " " + error.getDefaultMessage())
			.sorted()
			.collect(Collectors.joining("; "));
	}

	private static String name(ConfigurationPropertyName prefix, ObjectError error) {
		return (error instanceof FieldError field) ? prefix + "." + dashed(field.getField()) : prefix.toString();
	}

	/** As it is written in {@code application.yml}. */
	private static String dashed(String field) {
		return Arrays.stream(field.replace("[", ".").replace("]", "").split("(?=\\p{Upper})"))
			.map(part -> Character.toLowerCase(part.charAt(0)) + part.substring(1))
			.collect(Collectors.joining("-"));
	}

}
