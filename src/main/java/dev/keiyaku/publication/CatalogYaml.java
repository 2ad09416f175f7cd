package dev.keiyaku.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Price;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes things of the catalogue as the text that a publication takes. */
final class CatalogYaml {

	private CatalogYaml() {
	}

	/**
	 * @param sections of plain values, by the names of {@link Kind#section()}
	 */
	static String of(Map<String, List<Map<String, Object>>> sections) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setAllowUnicode(true);
		options.setWidth(120);
		options.setDereferenceAliases(true);
		return new Yaml(options).dump(sections);
	}

	/** A value of a field as texts, numbers, lists and maps. */
	static Object plain(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(CatalogYaml::plain).toList();
		}
		if (value instanceof Price price) {
			return ordered("from", price.validFrom().toString(), "price", price.unitPrice());
		}
		if (value instanceof OptionValue option) {
			return ordered(option);
		}
		if (value instanceof QuestionValue question) {
			Map<String, Object> fields = ordered("code", question.code(), "label", question.label(), "kind",
					question.kind().name(), "required", question.required());
			if (!question.help().isEmpty()) {
				fields.put("help", question.help());
			}
			if (!question.choices().isEmpty()) {
				fields.put("choices", question.choices());
			}
			question.range().ifPresent((range) -> {
				fields.put("minimum", range.minimum());
				fields.put("maximum", range.maximum());
			});
			question.askedWhen()
				.ifPresent((when) -> fields.put("when", ordered("question", when.question(), "answer", when.answer())));
			return fields;
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

	private static Map<String, Object> ordered(OptionValue option) {
		Map<String, Object> fields = ordered("code", option.code(), "name", option.name(), "description",
				option.description(), "prices", plain(option.prices()), "quantity", option.quantity().rule().name());
		if (option.quantity().isChosen()) {
			fields.put("minimum", option.quantity().minimum());
			fields.put("maximum", option.quantity().maximum());
		}
		if (option.quantity().unit() != null) {
			fields.put("unit", option.quantity().unit());
		}
		fields.put("excludes", List.copyOf(option.excludes()));
		fields.put("needs", List.copyOf(option.needs()));
		return fields;
	}

	private static Map<String, Object> ordered(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
