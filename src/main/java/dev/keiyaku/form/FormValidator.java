package dev.keiyaku.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.keiyaku.form.FieldCheck.Refusal;
import dev.keiyaku.form.VisibleFields.Field;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Checks what was submitted against the form file: what form-js lets pass is read as
 * form-js reads it, what form-js refuses is refused, and what it never would have sent
 * (another option, a hidden field) is refused or dropped.
 */
@org.springframework.stereotype.Component
public class FormValidator {

	/**
	 * A number beyond this is kept as the text that it is: no database has room for it.
	 */
	private static final int MAX_SCALE = 1000;

	private final MessageSource messages;

	private final Clock clock;

	FormValidator(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Checks a submission. Passed dates are those before today in JST.
	 * @param form the form that was shown
	 * @param submitted what came from outside, by key; may hold anything
	 * @param data what the server adds: options, inputs of conditions, rows of dynamic
	 * lists, values of read-only fields; wins over what is submitted for keys that are no
	 * inputs
	 */
	public FormCheck check(Form form, Map<String, Object> submitted, Map<String, Object> data) {
		FormState state = FormState.of(form.root(), submitted, data);
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Object> values = new LinkedHashMap<>();
		Map<String, String> errors = new LinkedHashMap<>();
		for (Field field : state.visible()) {
			if (!field.component().disabled()) {
				Optional<Continuation> before = Continuation.of(form.root(), field, state.values());
				FieldCheck.Result result = FieldCheck
					.of(field, continued(before, field.path().in(state.values())), state.initial(), today)
					.unlessBehind(before);
				field.path().set(values, result.value());
				if (result.refusal() != null) {
					errors.put(field.path().toString(), message(field, result));
				}
			}
		}
		return new FormCheck(values, errors);
	}

	/**
	 * Whether there is anything to enter, given the data: a step without is skipped.
	 */
	public boolean asks(Form form, Map<String, Object> data) {
		return form.alwaysAsks() || FormState.of(form.root(), Map.of(), data)
			.visible()
			.stream()
			.anyMatch((field) -> field.component().isEnterable());
	}

	/**
	 * Returns what was entered so far, unchecked but limited to the form's inputs and fit
	 * for the database: to be shown again and checked later. What was emptied is
	 * {@code null}, so that no first value comes back in its place. Secrets are not in
	 * it.
	 */
	public Map<String, Object> draft(Form form, Map<String, Object> submitted, Map<String, Object> data) {
		Map<String, Object> draft = new LinkedHashMap<>();
		FormState state = FormState.of(form.root(), submitted, data);
		for (Field field : VisibleFields.all(form.root(), state.values())) {
			if (field.component().isEnterable() && !field.component().secret()) {
				Optional<Continuation> before = Continuation.of(form.root(), field, state.values());
				field.path().set(draft, storable(spelled(field, continued(before, field.path().in(submitted)))));
			}
		}
		state.visible()
			.stream()
			.filter((field) -> field.component().isEnterable() && field.component().emptyValue() == null)
			.filter((field) -> field.path().in(draft) == null)
			.forEach((field) -> field.path().empty(draft));
		return draft;
	}

	private static Object continued(Optional<Continuation> before, Object value) {
		return (value instanceof String text) ? before.map((choice) -> choice.rest(text)).orElse(text) : value;
	}

	/** A text that will be taken is shown again as it will be kept. */
	private static Object spelled(Field field, Object value) {
		return (value instanceof String text && field.component().type().isText())
				? field.component().kind().shown(text) : value;
	}

	private static Object storable(Object value) {
		if (value instanceof String text) {
			return Characters.storable(text);
		}
		if (value instanceof List<?> list) {
			return list.stream().map(FormValidator::storable).filter(Objects::nonNull).toList();
		}
		if (value instanceof BigDecimal number && Math.abs(number.scale()) > MAX_SCALE) {
			return number.toString();
		}
		return (value instanceof Number || value instanceof Boolean) ? value : null;
	}

	private String message(Field field, FieldCheck.Result result) {
		String code = "form.error." + result.refusal().name().toLowerCase(Locale.ROOT);
		if (result.refusal() == Refusal.KIND) {
			code += "." + field.component().kind().id();
		}
		if (result.refusal() == Refusal.REQUIRED) {
			code += switch (field.component().type()) {
				case CHECKBOX -> ".tick";
				case RADIO, SELECT, CHECKLIST, DATE -> ".pick";
				default -> ".enter";
			};
		}
		Locale locale = LocaleContextHolder.getLocale();
		String label = FieldLabel.of(field);
		if (label.isBlank()) {
			label = this.messages.getMessage("form.field", null, locale);
		}
		if (result.limit() instanceof Characters.Refused refused
				&& field.component().type() == ComponentType.TEXT_AREA) {
			return this.messages.getMessage(code + ".line", new Object[] { label, refused.line(), refused.shown() },
					locale);
		}
		return this.messages.getMessage(code, new Object[] { label, result.limit() }, locale);
	}

}
