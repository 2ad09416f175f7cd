package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.keiyaku.catalog.Price;

/**
 * Reads prices. None of the past is ever changed: a new price is valid from today on at
 * the earliest, and a list of prices replaces what is known from its first day on, but
 * not before today.
 */
final class PriceReader {

	private static final String AMOUNT = "\\d{1,9}";

	private static final Set<String> PRICE_FIELDS = new LinkedHashSet<>(List.of("price", "from"));

	private final Problems problems;

	private final LocalDate today;

	PriceReader(Problems problems, LocalDate today) {
		this.problems = problems;
		this.today = today;
	}

	/** The prices after what the fields of an item say, given those before. */
	List<Price> of(Entry item, Map<String, Entry> fields, List<Price> before) {
		if (isContradictory(fields)) {
			return before;
		}
		if (fields.containsKey("prices")) {
			return schedule(fields.get("prices"), before);
		}
		if (!fields.containsKey("price")) {
			if (before.isEmpty()) {
				this.problems.add(item.line(), "missing", "price");
			}
			return before;
		}
		Entry price = fields.get("price");
		List<Price> added = new ArrayList<>();
		if (price.isList()) {
			for (Entry each : price.list()) {
				if (!each.isMap()) {
					this.problems.add(each.line(), "prices");
					continue;
				}
				Map<String, Entry> known = each.fields(PRICE_FIELDS, this.problems);
				add(added, each, known.get("price"), known.get("from"), before);
			}
		}
		else {
			add(added, price, price, fields.get("from"), before);
		}
		return merged(before, added);
	}

	private boolean isContradictory(Map<String, Entry> fields) {
		Entry from = fields.get("from");
		Entry price = fields.get("price");
		if (price != null && fields.containsKey("prices")) {
			this.problems.add(price.line(), "price-and-prices");
			return true;
		}
		if (from != null && (price == null || price.isList())) {
			this.problems.add(from.line(), "from-without-price");
			return true;
		}
		return false;
	}

	/**
	 * What a list of prices leaves of those before: what is past or comes before the
	 * list's first day.
	 */
	List<Price> schedule(Entry entry, List<Price> before) {
		if (!entry.isList() || entry.list().isEmpty()) {
			this.problems.add(entry.line(), "prices");
			return before;
		}
		List<Price> listed = new ArrayList<>();
		for (Entry each : entry.list()) {
			if (!each.isMap()) {
				this.problems.add(each.line(), "prices");
				continue;
			}
			Map<String, Entry> known = each.fields(PRICE_FIELDS, this.problems);
			add(listed, each, known.get("price"), known.get("from"), List.of());
		}
		if (listed.isEmpty() || before.isEmpty()) {
			return merged(List.of(), listed);
		}
		if (listed.stream().allMatch((price) -> price.validFrom().isAfter(this.today))) {
			LocalDate first = listed.stream().map(Price::validFrom).min(Comparator.naturalOrder()).orElseThrow();
			return merged(before.stream().filter((price) -> price.validFrom().isBefore(first)).toList(), listed);
		}
		List<Price> past = before.stream().filter((price) -> price.validFrom().isBefore(this.today)).toList();
		long now = Price.inForce(listed, this.today);
		List<Price> then = new ArrayList<>(
				listed.stream().filter((price) -> price.validFrom().isAfter(this.today)).toList());
		if (past.isEmpty() || Price.inForce(past, this.today) != now) {
			then.add(new Price(this.today, now));
		}
		return merged(past, then);
	}

	private void add(List<Price> added, Entry at, Entry amount, Entry from, List<Price> before) {
		Price price = price(at, amount, from);
		if (price != null && !before.isEmpty() && price.validFrom().isBefore(this.today)) {
			this.problems.add((from != null) ? from.line() : at.line(), "price-in-the-past", price.validFrom());
		}
		else if (price != null && added.stream().anyMatch((each) -> each.validFrom().equals(price.validFrom()))) {
			this.problems.add(at.line(), "twice", price.validFrom());
		}
		else if (price != null) {
			added.add(price);
		}
	}

	private Price price(Entry at, Entry amount, Entry from) {
		LocalDate day = (from != null) ? Days.of(from).orElse(null) : this.today;
		if (day == null) {
			this.problems.add(from.line(), "day", "from");
		}
		if (amount == null || !amount.isText() || !amount.text().matches(AMOUNT)) {
			this.problems.add((amount != null) ? amount.line() : at.line(), "yen");
			return null;
		}
		return (day != null) ? new Price(day, Long.parseLong(amount.text())) : null;
	}

	private static List<Price> merged(List<Price> before, List<Price> added) {
		TreeMap<LocalDate, Price> all = new TreeMap<>();
		before.forEach((price) -> all.put(price.validFrom(), price));
		added.forEach((price) -> all.put(price.validFrom(), price));
		return List.copyOf(all.values());
	}

}
