package dev.keiyaku.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.keiyaku.form.VisibleFields.Field;

/**
 * Checks one field's value against the form file's rules, in the order in which a person
 * would mend it.
 */
final class FieldCheck {

	private static final DateTimeFormatter ISO_DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final int EARLIEST_YEAR = 1900;

	/** Spaces around included; only a form that asks for more takes more. */
	private static final int MAX_TEXT = 10_000;

	private static final int MAX_DIGITS = 30;

	private final Field field;

	private final Map<String, Object> rules;

	private final Map<String, Object> initial;

	private final LocalDate today;

	private FieldCheck(Field field, Map<String, Object> initial, LocalDate today) {
		this.field = field;
		this.rules = field.component().rules();
		this.initial = initial;
		this.today = today;
	}

	/**
	 * What a field's value came to.
	 *
	 * @param value typed as {@link FormCheck#values()} says, {@code null} when empty
	 * @param refusal which rule it breaks, {@code null} when none
	 * @param limit what the broken rule asks for, for its message
	 */
	record Result(Object value, Refusal refusal, Object limit) {

		static Result accepted(Object value) {
			return new Result(value, null, null);
		}

		/** The same, but refused where another choice is repeated before the text. */
		Result unlessBehind(Optional<Continuation> before) {
			return before.filter((choice) -> this.value instanceof String)
				.flatMap((choice) -> choice.other((String) this.value))
				.map((other) -> refused(Refusal.CONTINUED, other))
				.orElse(this);
		}

		static Result refused(Refusal refusal, Object limit) {
			return new Result(null, refusal, limit);
		}

	}

	/** The rules that a value can break. */
	enum Refusal {

		REQUIRED, CHARACTERS, TOO_SHORT, TOO_LONG, KIND, CONTINUED, PATTERN, EMAIL, PHONE, NUMBER, INTEGER, DECIMALS,
		INCREMENT, MIN, MAX, OPTION, DATE, PAST

	}

	static Result of(Field field, Object value, Map<String, Object> initial, LocalDate today) {
		return new FieldCheck(field, initial, today).check(value);
	}

	private Result check(Object value) {
		return switch (this.field.component().type()) {
			case TEXT_FIELD, TEXT_AREA -> text(value);
			case NUMBER -> number(value);
			case CHECKBOX -> checkbox(value);
			case CHECKLIST -> checklist(value);
			case RADIO, SELECT -> choice(value);
			case DATE -> date(value);
			default -> throw new IllegalStateException("Takes no value: " + this.field.component().id());
		};
	}

	private Result empty() {
		return this.field.component().isRequired() ? Result.refused(Refusal.REQUIRED, null) : Result.accepted(null);
	}

	private Result text(Object value) {
		if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
			return empty();
		}
		String text = value.toString();
		if (this.field.component().secret()) {
			return secret(text);
		}
		text = Spelling.visible(text);
		if (this.field.component().type() == ComponentType.TEXT_FIELD) {
			text = text.replaceAll("[\n\t]", " ");
		}
		TextKind kind = this.field.component().kind();
		String plain = kind.plain(text);
		if (plain.isEmpty()) {
			return Formats.trimmed(text).isEmpty() ? empty() : Result.refused(Refusal.KIND, null);
		}
		List<Characters.Refused> characters = Characters.refusedIn(text);
		if (!characters.isEmpty()) {
			return Result.refused(Refusal.CHARACTERS, characters.get(0));
		}
		return formatted((kind == TextKind.TEXT) ? text : plain, plain);
	}

	/** Any characters, none cut off: what is hashed is what was typed. */
	private Result secret(String text) {
		if (text.isEmpty()) {
			return empty();
		}
		if (text.chars().anyMatch(Character::isISOControl)) {
			return Result.refused(Refusal.CHARACTERS, null);
		}
		return (text.length() > MAX_TEXT) ? Result.refused(Refusal.TOO_LONG, MAX_TEXT) : Result.accepted(text);
	}

	private Result formatted(String text, String trimmed) {
		BigDecimal maxLength = limit("maxLength");
		if (maxLength != null && trimmed.length() > maxLength.intValue()) {
			return Result.refused(Refusal.TOO_LONG, maxLength);
		}
		int longest = (maxLength != null) ? Math.max(MAX_TEXT, maxLength.intValue()) : MAX_TEXT;
		if (text.length() > longest) {
			return Result.refused(Refusal.TOO_LONG, longest);
		}
		BigDecimal minLength = limit("minLength");
		if (minLength != null && trimmed.length() < minLength.intValue()) {
			return Result.refused(Refusal.TOO_SHORT, minLength);
		}
		TextKind kind = this.field.component().kind();
		if (!kind.takes(trimmed)) {
			return Result.refused(Refusal.KIND, null);
		}
		Object format = this.rules.get("validationType");
		if (format != null && !Formats.isFormat(format, text)) {
			return Result.refused("email".equals(format) ? Refusal.EMAIL : Refusal.PHONE, null);
		}
		Object pattern = this.rules.get("pattern");
		if (pattern != null && !Formats.matches((String) pattern, text)) {
			return Result.refused(Refusal.PATTERN, null);
		}
		return Result.accepted(trimmed);
	}

	private Result number(Object value) {
		if (value == null || "".equals(value)) {
			return empty();
		}
		BigDecimal number = Numbers.of(value);
		if (number == null || number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS) {
			return Result.refused(Refusal.NUMBER, null);
		}
		BigDecimal digits = Numbers.of(this.rules.get("decimalDigits"));
		if (digits != null && number.stripTrailingZeros().scale() > digits.intValue()) {
			return (digits.signum() == 0) ? Result.refused(Refusal.INTEGER, null)
					: Result.refused(Refusal.DECIMALS, digits);
		}
		BigDecimal increment = Numbers.of(this.rules.get("increment"));
		if (increment != null && increment.signum() != 0 && number.remainder(increment).signum() != 0) {
			return Result.refused(Refusal.INCREMENT, increment);
		}
		return inRange(number);
	}

	private Result inRange(BigDecimal number) {
		BigDecimal min = limit("min");
		if (min != null && number.compareTo(min) < 0) {
			return Result.refused(Refusal.MIN, min);
		}
		BigDecimal max = limit("max");
		if (max != null && number.compareTo(max) > 0) {
			return Result.refused(Refusal.MAX, max);
		}
		return Result.accepted(number);
	}

	private Result checkbox(Object value) {
		boolean ticked = Boolean.TRUE.equals(value);
		return (ticked || !this.field.component().isRequired()) ? Result.accepted(ticked)
				: Result.refused(Refusal.REQUIRED, null);
	}

	private Result checklist(Object value) {
		if (!(value instanceof List<?> picked) || picked.isEmpty()) {
			return (value == null || value instanceof List<?>) ? empty() : Result.refused(Refusal.OPTION, null);
		}
		Predicate<Object> isOption = isOption();
		return picked.stream().allMatch(isOption) ? Result.accepted(List.copyOf(picked))
				: Result.refused(Refusal.OPTION, null);
	}

	private Result choice(Object value) {
		if (value == null || "".equals(value)) {
			return empty();
		}
		return isOption().test(value) ? Result.accepted(value) : Result.refused(Refusal.OPTION, null);
	}

	private Predicate<Object> isOption() {
		List<Object> values = OptionValues.of(this.field.component().options(), this.initial, this.field.scope());
		return (picked) -> picked != null && OptionValues.contains(values, picked);
	}

	private Result date(Object value) {
		if (value == null || "".equals(value)) {
			return empty();
		}
		LocalDate date;
		try {
			date = LocalDate.parse(value.toString(), ISO_DATE);
		}
		catch (DateTimeParseException ex) {
			return Result.refused(Refusal.DATE, null);
		}
		if (date.getYear() < EARLIEST_YEAR) {
			return Result.refused(Refusal.DATE, null);
		}
		if (Boolean.TRUE.equals(this.rules.get("disallowPassedDates")) && date.isBefore(this.today)) {
			return Result.refused(Refusal.PAST, null);
		}
		return Result.accepted(date);
	}

	private BigDecimal limit(String rule) {
		Object limit = this.rules.get(rule);
		return Numbers.of(Feel.isExpression(limit) ? this.field.scope().evaluate((String) limit) : limit);
	}

}
