package dev.keiyaku.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.form.Characters;

/** Reads a text of changes, YAML or CSV, into the changes that it asks for. */
final class CatalogText {

	/** In characters. */
	static final int LONGEST = 1_000_000;

	/** Spreadsheets begin their files with it. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

	private final Problems problems;

	/** In which every kind's things are named by the same column. */
	private final boolean table;

	private final List<Change> changes = new ArrayList<>();

	private final Set<String> known = new HashSet<>();

	private CatalogText(Problems problems, boolean table) {
		this.problems = problems;
		this.table = table;
	}

	/** The changes of a text, those before the ones that build on them. */
	static List<Change> read(String text, Problems problems) {
		if (text.length() > LONGEST) {
			problems.add(1, "too-long", LONGEST);
			return List.of();
		}
		List<Characters.Refused> refused = Characters.refusedIn(text);
		refused.forEach((each) -> problems.add(each.line(), "characters", each.shown()));
		if (!refused.isEmpty()) {
			return List.of();
		}
		String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		boolean table = CsvText.isTable(plain);
		if (!table && CsvText.isMeantToBeTable(plain)) {
			problems.add(CsvText.firstLineOf(plain), "header", CsvText.HEADER);
			return List.of();
		}
		Entry root = table ? CsvText.read(plain, problems) : YamlText.read(plain, problems);
		return new CatalogText(problems, table).changes(root);
	}

	static boolean isCode(String text) {
		return text.matches(CODE);
	}

	private List<Change> changes(Entry root) {
		if (!root.isMap()) {
			this.problems.add(root.line(), "no-sections");
			return List.of();
		}
		if (root.map().isEmpty() && this.problems.areNone()) {
			this.problems.add(1, "empty");
		}
		root.map().forEach((section, items) -> {
			Kind kind = Kind.ofSection(section);
			if (kind == null) {
				this.problems.add(items.line(), "section", section);
			}
			else {
				items(kind, items).forEach((item) -> add(kind, item, Map.of()));
			}
		});
		return this.changes.stream().sorted((one, other) -> one.kind().compareTo(other.kind())).toList();
	}

	private List<Entry> items(Kind kind, Entry items) {
		if (items.isList()) {
			return items.list();
		}
		this.problems.add(items.line(), "no-list", kind.section());
		return List.of();
	}

	private void add(Kind kind, Entry item, Map<String, Entry> inherited) {
		if (!item.isMap()) {
			this.problems.add(item.line(), "no-item", kind.section());
			return;
		}
		Map<String, Entry> fields = new LinkedHashMap<>(item.map());
		fields.putAll(inherited);
		Entry code = fields.remove(kind.codeField());
		if (code == null || !code.isText()
				|| !((kind == Kind.HOLIDAY) ? Days.of(code).isPresent() : isCode(code.text()))) {
			this.problems.add((code != null) ? code.line() : item.line(), (kind == Kind.HOLIDAY) ? "day" : "code",
					this.table ? CsvText.CODE : kind.codeField());
			return;
		}
		Entry plans = (kind == Kind.PRODUCT) ? fields.remove("plans") : null;
		if (!this.known.add(kind + " " + code.text())) {
			this.problems.add(code.line(), "twice", code.text());
		}
		this.changes.add(new Change(kind, code.text(), code.line(), fields));
		if (plans != null) {
			items(Kind.PLAN, plans).forEach((plan) -> add(Kind.PLAN, plan, Map.of("product", code)));
		}
	}

}
