package dev.keiyaku.publication;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.OptionTexts;
import dev.keiyaku.catalog.Price;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * Values as an approver reads them. Of options and questions only those are shown that
 * differ from the other column, and of each only what differs.
 */
@Component
class ShownValues {

	private static final String NAME = "name";

	private final Texts texts;

	private final OptionTexts optionTexts;

	ShownValues(Texts texts, OptionTexts optionTexts) {
		this.texts = texts;
		this.optionTexts = optionTexts;
	}

	/**
	 * @param these of the one column
	 * @param others of the other column
	 */
	String shown(Field field, Values these, Values others) {
		return switch (field.type()) {
			case OPTIONS ->
				differing(these.list(field), others.list(field), OptionValue::code, OptionValue::name, this::parts);
			case QUESTIONS -> differing(these.list(field), others.list(field), QuestionValue::code,
					QuestionValue::label, this::parts);
			default -> shown(field, these.get(field));
		};
	}

	private String shown(Field field, Object value) {
		if (value == null || value instanceof List<?> list && list.isEmpty()) {
			return nothing();
		}
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> shown(field, each)).collect(Collectors.joining("\n"));
		}
		if (value instanceof Price price) {
			return price(price);
		}
		if (value instanceof Enum<?> || value instanceof Boolean) {
			return this.texts.of("publication.%s.%s".formatted(field.key(), value));
		}
		return value.toString();
	}

	/** Where only their order differs, their names in it. */
	private <T> String differing(List<T> these, List<T> others, Function<T, String> code, Function<T, String> name,
			Function<T, Map<String, String>> parts) {
		if (these.isEmpty()) {
			return nothing();
		}
		if (new HashSet<>(these).equals(new HashSet<>(others))) {
			return this.texts.enumerated(these.stream().map(name));
		}
		Map<String, T> known = others.stream().collect(Collectors.toMap(code, Function.identity(), (one, two) -> one));
		List<String> lines = these.stream()
			.filter((each) -> !each.equals(known.get(code.apply(each))))
			.map((each) -> this.texts.of("publication.part", name.apply(each), code.apply(each),
					differing(parts.apply(each),
							known.containsKey(code.apply(each)) ? parts.apply(known.get(code.apply(each))) : null)))
			.toList();
		return lines.isEmpty() ? nothing() : String.join("\n", lines);
	}

	private String differing(Map<String, String> these, Map<String, String> others) {
		return these.entrySet()
			.stream()
			.filter((part) -> (others != null) ? !part.getValue().equals(others.get(part.getKey()))
					: !NAME.equals(part.getKey()))
			.map((part) -> this.texts.of("publication.part." + part.getKey(), part.getValue()))
			.map((part) -> this.texts.of("publication.part.line", part))
			.collect(Collectors.joining());
	}

	private Map<String, String> parts(OptionValue option) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put(NAME, option.name());
		parts.put("prices", this.texts.enumerated(option.prices().stream().map(this::price)));
		parts.put("quantity",
				(option.quantity() != null) ? this.optionTexts.quantity(option.quantity(), "") : nothing());
		parts.put("excludes", orNothing(String.join(", ", option.excludes())));
		parts.put("needs", orNothing(String.join(", ", option.needs())));
		parts.put("description", option.description());
		return parts;
	}

	private Map<String, String> parts(QuestionValue question) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put(NAME, question.label());
		parts.put("kind", question.kind().name());
		parts.put("required", String.valueOf(question.required()));
		parts.put("choices", orNothing(String.join(", ", question.choices())));
		parts.put("range",
				question.range()
					.map((range) -> this.texts.of("publication.range", range.minimum(), range.maximum()))
					.orElseGet(this::nothing));
		parts.put("when",
				question.askedWhen()
					.map((when) -> this.texts.of("publication.when", when.question(), when.answer()))
					.orElseGet(this::nothing));
		parts.put("help", orNothing(question.help()));
		return parts;
	}

	private String price(Price price) {
		return this.texts.of("publication.price", this.texts.day(price.validFrom()), price.unitPrice());
	}

	private String orNothing(String text) {
		return text.isEmpty() ? nothing() : text;
	}

	private String nothing() {
		return this.texts.of("publication.nothing");
	}

}
