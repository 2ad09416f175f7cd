package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Holiday;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.store.Lengths;
import dev.keiyaku.store.Markdown;

/** Reads what a text says as a value of a field; a problem is noted, and is null. */
final class ValueReader {

	private static final Set<String> OPTION_FIELDS = new LinkedHashSet<>(List.of("code", "name", "description", "price",
			"from", "prices", "quantity", "minimum", "maximum", "unit", "excludes", "needs"));

	static final int LONGEST_HELP = 300;

	private final Problems problems;

	private final PriceReader prices;

	private final QuestionReader questions;

	private final OptionQuantityReader optionQuantities;

	ValueReader(Problems problems, LocalDate today) {
		this.problems = problems;
		this.prices = new PriceReader(problems, today);
		this.questions = new QuestionReader(this, problems);
		this.optionQuantities = new OptionQuantityReader(this, problems);
	}

	PriceReader prices() {
		return this.prices;
	}

	OptionQuantityReader optionQuantities() {
		return this.optionQuantities;
	}

	Object read(Field field, Entry entry, Values before) {
		return switch (field.type()) {
			case TEXT -> text(entry, field.key(), field.limit());
			case PROSE -> markdown(entry, field);
			case TEXTS -> words(entry, field.key(), field.limit());
			case FLAG -> flag(entry, field.key());
			case NUMBER -> number(entry, field.key(), field.limit());
			case PERIOD -> oneOf(BillingPeriod.class, entry, field.key());
			case HOLIDAY_KIND -> oneOf(Holiday.Kind.class, entry, field.key());
			case PRICES -> this.prices.schedule(entry, before.list(Field.PRICES));
			case OPTIONS -> entries(entry, field).map((each) -> option(each, before)).toList();
			case QUESTIONS -> this.questions.questions(entries(entry, field).toList());
		};
	}

	private Stream<Entry> entries(Entry entry, Field field) {
		if (!entry.isList() || entry.list().size() > field.limit()) {
			this.problems.add(entry.line(), "list", field.key(), field.limit());
			return Stream.empty();
		}
		return entry.list().stream();
	}

	/** A text in one line. */
	String text(Entry entry, String key, int longest) {
		String text = prose(entry, key, longest);
		if (text.chars().anyMatch(ValueReader::breaksTheLine)) {
			this.problems.add(entry.line(), "one-line", key);
		}
		return text;
	}

	private static boolean breaksTheLine(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			default -> false;
		};
	}

	private String markdown(Entry entry, Field field) {
		String text = prose(entry, field.key(), field.limit());
		for (String destination : Markdown.refusedLinks(text)) {
			this.problems.add(entry.line(), "link", field.key(), destination);
		}
		return text;
	}

	private String prose(Entry entry, String key, int longest) {
		String text = (entry != null && entry.isText()) ? entry.text().strip() : "";
		if (text.isEmpty()) {
			this.problems.add((entry != null) ? entry.line() : 1, "text", key);
		}
		else if (text.length() > longest) {
			this.problems.add(entry.line(), "longer", key, longest);
		}
		return text;
	}

	/** By what a product is found: an address puts commas between them. */
	private List<String> words(Entry entry, String key, int most) {
		List<String> words = texts(entry, key, most);
		if (words.stream().anyMatch((word) -> word.contains(","))) {
			this.problems.add(entry.line(), "comma", key);
		}
		return words;
	}

	/** A list, or a text with semicolons between. */
	List<String> texts(Entry entry, String key, int most) {
		List<Entry> entries = entry.isList() ? entry.list()
				: entry.isText() ? Arrays.stream(entry.text().split(";"))
					.filter((each) -> !each.isBlank())
					.map((each) -> new Entry(entry.line(), each))
					.toList() : null;
		if (entries == null || entries.size() > most) {
			this.problems.add(entry.line(), "list", key, most);
			return List.of();
		}
		return entries.stream().map((each) -> text(each, key, 100)).distinct().toList();
	}

	Boolean flag(Entry entry, String key) {
		if (entry.isText() && Set.of("true", "false").contains(entry.text())) {
			return Boolean.valueOf(entry.text());
		}
		this.problems.add(entry.line(), "flag", key);
		return null;
	}

	Integer number(Entry entry, String key, int largest) {
		if (entry.isText() && entry.text().matches("\\d{1,9}") && Integer.parseInt(entry.text()) <= largest) {
			return Integer.valueOf(entry.text());
		}
		this.problems.add(entry.line(), "number", key, largest);
		return null;
	}

	<E extends Enum<E>> E oneOf(Class<E> type, Entry entry, String key) {
		if (entry != null && entry.isText()) {
			String wanted = entry.text().toUpperCase(Locale.ROOT);
			for (E value : type.getEnumConstants()) {
				if (value.name().equals(wanted)) {
					return value;
				}
			}
		}
		this.problems.add((entry != null) ? entry.line() : 1, "one-of", key,
				String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
		return null;
	}

	private OptionValue option(Entry entry, Values before) {
		Map<String, Entry> fields = entry.fields(OPTION_FIELDS, this.problems);
		String code = code(at(fields, "code", entry));
		OptionValue known = before.<OptionValue>list(Field.OPTIONS)
			.stream()
			.filter((option) -> option.code().equals(code))
			.findFirst()
			.orElse(null);
		String name = (known != null && !fields.containsKey("name")) ? known.name()
				: text(at(fields, "name", entry), "name", Lengths.ITEM);
		String description = (known != null && !fields.containsKey("description")) ? known.description()
				: text(at(fields, "description", entry), "description", LONGEST_HELP);
		OptionQuantity quantity = this.optionQuantities.read(entry, fields,
				Optional.ofNullable(known).map(OptionValue::quantity));
		return new OptionValue(code, name, description,
				this.prices.of(entry, fields, (known != null) ? known.prices() : List.of()), quantity,
				others(fields, "excludes", (known != null) ? known.excludes() : Set.of()),
				others(fields, "needs", (known != null) ? known.needs() : Set.of()));
	}

	String code(Entry entry) {
		String code = entry.isText() ? entry.text().strip() : "";
		if (!CatalogText.isCode(code)) {
			this.problems.add(entry.line(), "code", "code");
		}
		return code;
	}

	private Set<String> others(Map<String, Entry> fields, String key, Set<String> before) {
		return fields.containsKey(key) ? new LinkedHashSet<>(texts(fields.get(key), key, 50)) : before;
	}

	static Entry at(Map<String, Entry> fields, String key, Entry otherwise) {
		return fields.getOrDefault(key, new Entry(otherwise.line(), ""));
	}

}
