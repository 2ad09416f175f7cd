package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Price;

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
		return sections.isEmpty() ? "" : CatalogYaml.of(sections);
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
			item.put(field.key(), CatalogYaml.plain(former(field, planned.before())));
		}
		if (kind == Kind.HOLIDAY) {
			item.put(Field.HOLIDAY_KIND.key(), CatalogYaml.plain(planned.before().get(Field.HOLIDAY_KIND)));
			item.put(Field.NAME.key(), planned.before().text(Field.NAME));
		}
		return item;
	}

	private Object former(Field field, Values before) {
		return switch (field) {
			case PRICES -> fromTodayOn(before.list(field));
			case OPTIONS -> before.<OptionValue>list(field)
				.stream()
				.map((option) -> option.at(fromTodayOn(option.prices())))
				.toList();
			default -> before.get(field);
		};
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

}
