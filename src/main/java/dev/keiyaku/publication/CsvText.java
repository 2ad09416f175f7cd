package dev.keiyaku.publication;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of changes, one field of one thing a row, into the same tree as YAML:
 * {@code kind,code,field,value,from}.
 */
final class CsvText {

	/** The column that tells a thing from the others. */
	static final String CODE = "code";

	static final String HEADER = "kind,code,field,value,from";

	/** Words with commas, semicolons or tabs between: YAML names a section first. */
	private static final Pattern ROW = Pattern.compile("[^:#{\\[&!-][^:]*[,;\t\u3001][^:]*");

	private static final int COLUMNS = 5;

	/** What a row can change about an option that is there. */
	private static final Set<String> OPTION_FIELDS = Set.of("price", "minimum", "maximum");

	/** Empty lines count as lines. */
	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

	private final Problems problems;

	/** Section, then code, then field. */
	private final Map<String, Map<String, Entry>> sections = new LinkedHashMap<>();

	private CsvText(Problems problems) {
		this.problems = problems;
	}

	/** Whether a text is a table: its first line has the names of the columns. */
	static boolean isTable(String text) {
		return firstLine(text).replace("\"", "").equals(HEADER);
	}

	/**
	 * Whether a text is meant to be a table, although its first line has not the names of
	 * the columns as they are written.
	 */
	static boolean isMeantToBeTable(String text) {
		return ROW.matcher(Normalizer.normalize(firstLine(text), Normalizer.Form.NFKC)).matches();
	}

	/** In which line a text begins. */
	static int firstLineOf(String text) {
		return (int) text.lines().takeWhile(String::isBlank).count() + 1;
	}

	private static String firstLine(String text) {
		return text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("").strip();
	}

	static Entry read(String text, Problems problems) {
		CsvText table = new CsvText(problems);
		int line = 1;
		try (CSVParser rows = FORMAT.parse(new StringReader(text))) {
			boolean named = false;
			for (CSVRecord row : rows) {
				boolean blank = row.size() == 1 && row.get(0).isBlank();
				if (named && !blank) {
					table.add(line, row);
				}
				named = named || !blank;
				line = (int) rows.getCurrentLineNumber() + 1;
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			problems.add(line, "csv");
		}
		Map<String, Entry> root = new LinkedHashMap<>();
		table.sections.forEach((section, items) -> root.put(section, new Entry(1, List.copyOf(items.values()))));
		return new Entry(1, root);
	}

	private void add(int line, CSVRecord row) {
		if (row.size() != COLUMNS) {
			this.problems.add(line, "columns", row.size());
			return;
		}
		String kind = row.get(0).strip();
		String code = row.get(1).strip();
		String field = row.get(2).strip();
		String from = row.get(COLUMNS - 1).strip();
		Entry value = new Entry(line, row.get(3).strip());
		if ("option".equals(kind)) {
			addOption(line, code, field, value, from);
			return;
		}
		Kind known = Kind.named(kind);
		if (known == null) {
			this.problems.add(line, "kind", kind);
			return;
		}
		boolean price = known == Kind.PLAN && "price".equals(field);
		if (!known.rowKeys().contains(field)) {
			this.problems.add(line, "field", field, String.join(", ", known.rowKeys()));
			return;
		}
		Map<String, Entry> item = item(line, known, code);
		if (price) {
			append(item, "price", new Entry(line, price(line, value, from)));
		}
		else if (!from.isEmpty()) {
			this.problems.add(line, "from-without-price");
		}
		else if (item.putIfAbsent(field, value) != null) {
			this.problems.add(line, "twice", field);
		}
	}

	private void addOption(int line, String code, String field, Entry value, String from) {
		int slash = code.indexOf('/');
		if (slash < 0 || !OPTION_FIELDS.contains(field)) {
			this.problems.add(line, "option-row");
			return;
		}
		Map<String, Entry> plan = item(line, Kind.PLAN, code.substring(0, slash));
		Entry option = new Entry(line, code.substring(slash + 1));
		if (field.equals("price")) {
			Map<String, Entry> price = price(line, value, from);
			price.put("option", option);
			append(plan, "optionPrice", new Entry(line, price));
			return;
		}
		Map<String, Entry> bounds = plan
			.computeIfAbsent("optionBounds", (key) -> new Entry(line, new LinkedHashMap<String, Entry>()))
			.map()
			.computeIfAbsent(option.text(), (key) -> new Entry(line, new LinkedHashMap<String, Entry>()))
			.map();
		if (!from.isEmpty()) {
			this.problems.add(line, "from-without-price");
		}
		else if (bounds.putIfAbsent(field, value) != null) {
			this.problems.add(line, "twice", field);
		}
	}

	private static Map<String, Entry> price(int line, Entry value, String from) {
		Map<String, Entry> price = new LinkedHashMap<>(Map.of("price", value));
		if (!from.isEmpty()) {
			price.put("from", new Entry(line, from));
		}
		return price;
	}

	private static void append(Map<String, Entry> item, String field, Entry entry) {
		item.computeIfAbsent(field, (key) -> new Entry(entry.line(), new ArrayList<Entry>())).list().add(entry);
	}

	private Map<String, Entry> item(int line, Kind kind, String code) {
		return this.sections.computeIfAbsent(kind.section(), (key) -> new LinkedHashMap<>())
			.computeIfAbsent(code,
					(key) -> new Entry(line, new LinkedHashMap<>(Map.of(kind.codeField(), new Entry(line, code)))))
			.map();
	}

}
