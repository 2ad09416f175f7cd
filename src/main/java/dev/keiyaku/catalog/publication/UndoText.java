package dev.keiyaku.catalog.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Price;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes the text that brings back what a draft would replace. A new plan is withdrawn
 * and a new holiday removed; other new things stay, where nobody sees them without a
 * plan. Plans come back under the former version of their terms; the new one stays, since
 * customers may have consented to it.
 */
final class UndoText {

	private final LocalDate today;

	private UndoText(LocalDate today) {
		this.today = today;
	}

	static String of(List<PlannedChange> changes, LocalDate today) {
		return new UndoText(today).of(changes);
	}

	private String of(List<PlannedChange> changes) {
		Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
		for (PlannedChange planned : changes) {
			Map<String, Object> item = item(planned);
			if (item.size() > 1) {
				sections.computeIfAbsent(planned.change().kind().section(), (section) -> new ArrayList<>()).add(item);
			}
		}
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setAllowUnicode(true);
		options.setWidth(120);
		return sections.isEmpty() ? "" : new Yaml(options).dump(sections);
	}

	private Map<String, Object> item(PlannedChange planned) {
		Kind kind = planned.change().kind();
		Map<String, Object> item = new LinkedHashMap<>();
		item.put(kind.codeField(), planned.change().code());
		if (kind == Kind.TERMS && !planned.isNew()) {
			item.put(Field.VERSION.key(), planned.before().text(Field.VERSION));
			return item;
		}
		if (planned.isNew()) {
			if (kind == Kind.PLAN) {
				item.put(Field.WITHDRAWN.key(), true);
			}
			else if (kind == Kind.HOLIDAY) {
				item.put(Field.REMOVED.key(), true);
			}
			return item;
		}
		for (Field field : planned.changed()) {
			item.put(field.key(), plain(
					(field == Field.PRICES) ? fromTodayOn(planned.before().list(field)) : planned.before().get(field)));
		}
		if (kind == Kind.HOLIDAY) {
			item.put(Field.HOLIDAY_KIND.key(), plain(planned.before().get(Field.HOLIDAY_KIND)));
			item.put(Field.NAME.key(), planned.before().text(Field.NAME));
		}
		return item;
	}

	/** Where the first price is one of the future, it is the price of today, too. */
	private List<Price> fromTodayOn(List<Price> prices) {
		if (!prices.get(0).validFrom().isAfter(this.today)) {
			return prices;
		}
		List<Price> all = new ArrayList<>(prices);
		all.add(0, new Price(this.today, prices.get(0).unitPrice()));
		return all;
	}

	private Object plain(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(this::plain).toList();
		}
		if (value instanceof Price price) {
			return ordered("from", price.validFrom().toString(), "price", price.unitPrice());
		}
		if (value instanceof OptionValue option) {
			return ordered("code", option.code(), "name", option.name(), "description", option.description(), "prices",
					plain(fromTodayOn(option.prices())), "quantity", option.quantity().name(), "excludes",
					List.copyOf(option.excludes()), "needs", List.copyOf(option.needs()));
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
			return fields;
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

	private static Map<String, Object> ordered(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
