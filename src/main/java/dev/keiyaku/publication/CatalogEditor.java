package dev.keiyaku.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/** Checks a text against the catalogue as it is, and writes what it asks for. */
@Component
class CatalogEditor {

	private static final String OPTION_PRICE = "optionPrice";

	private static final String OPTION_BOUNDS = "optionBounds";

	/** What the rows of a table for the options of a plan come as. */
	private static final Set<String> OPTION_ROWS = Set.of(OPTION_PRICE, OPTION_BOUNDS);

	private final EntityManager entities;

	private final Clock clock;

	CatalogEditor(EntityManager entities, Clock clock) {
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Lets nobody else write the catalogue until the caller's transaction ends. What is
	 * read afterwards stays true until then.
	 */
	void lock() {
		this.entities.createNativeQuery("select only_row from shelf_state for update").getSingleResult();
	}

	Draft check(String text) {
		Problems problems = new Problems();
		LocalDate today = LocalDate.now(this.clock);
		List<Change> changes = CatalogText.read(text, problems);
		CatalogItems items = new CatalogItems(this.entities, changes);
		Map<Kind, Set<String>> named = new HashMap<>();
		changes.forEach((change) -> named.computeIfAbsent(change.kind(), (kind) -> new HashSet<>()).add(change.code()));
		Map<Kind, Set<String>> codes = new EnumMap<>(Kind.class);
		DraftRules rules = new DraftRules(problems, today,
				(kind, code) -> named.getOrDefault(kind, Set.of()).contains(code) || items.find(kind, code).isPresent(),
				(kind) -> codes.computeIfAbsent(kind, items::codes), items.plans()::findTerms);
		List<PlannedChange> planned = new ArrayList<>();
		for (Change change : changes) {
			PlannedChange next = plan(change, items, problems, today);
			rules.check(next);
			if (next.isNew() || !next.changed().isEmpty()) {
				planned.add(next);
			}
		}
		rules.checkAll(planned);
		return Draft.of(planned, problems, today);
	}

	private static PlannedChange plan(Change change, CatalogItems items, Problems problems, LocalDate today) {
		Optional<Values> known = items.find(change.kind(), change.code());
		Values before = known.orElseGet(Values::new);
		Values after = Values.of(before);
		ValueReader reader = new ValueReader(problems, today);
		Map<String, Entry> fields = change.fields();
		boolean misspelt = isMisspelt(change, problems);
		for (Field field : change.kind().fields()) {
			if (fields.containsKey(field.key())) {
				after.with(field, reader.read(field, fields.get(field.key()), before));
			}
		}
		if (change.kind() == Kind.PLAN && (fields.containsKey("price") || fields.containsKey("from") && !misspelt)) {
			after.with(Field.PRICES,
					reader.prices().of(new Entry(change.line(), ""), fields, before.list(Field.PRICES)));
		}
		if (change.kind() == Kind.PLAN && fields.containsKey(OPTION_PRICE)) {
			after.with(Field.OPTIONS,
					OptionPrices.in(fields.get(OPTION_PRICE), after.list(Field.OPTIONS), reader.prices(), problems));
		}
		if (change.kind() == Kind.PLAN && fields.containsKey(OPTION_BOUNDS)) {
			after.with(Field.OPTIONS, OptionBounds.in(fields.get(OPTION_BOUNDS), after.list(Field.OPTIONS),
					reader.optionQuantities(), problems));
		}
		if (change.kind() == Kind.TERMS && fields.containsKey(Field.VERSION.key())) {
			items.plans()
				.findTerms(change.code(), after.text(Field.VERSION))
				.ifPresent((version) -> takeOver(version, after, fields));
		}
		return new PlannedChange(change, before, after, known.isEmpty());
	}

	/** A field that there is not is a problem. */
	private static boolean isMisspelt(Change change, Problems problems) {
		Set<String> keys = change.kind().keys();
		List<Map.Entry<String, Entry>> unknown = change.fields()
			.entrySet()
			.stream()
			.filter((field) -> !keys.contains(field.getKey()))
			.filter((field) -> change.kind() != Kind.PLAN || !OPTION_ROWS.contains(field.getKey()))
			.toList();
		unknown.forEach(
				(field) -> problems.add(field.getValue().line(), "field", field.getKey(), String.join(", ", keys)));
		return !unknown.isEmpty();
	}

	/** An earlier version comes back with the words that it had. */
	private static void takeOver(Values version, Values after, Map<String, Entry> fields) {
		for (Field field : List.of(Field.TITLE, Field.BODY)) {
			if (!fields.containsKey(field.key())) {
				after.with(field, version.get(field));
			}
		}
	}

	/**
	 * What the changes of a draft are, to be compared with a later one of the same text.
	 */
	String fingerprint(Draft draft) {
		return Fingerprint.of(draft, LocalDate.now(this.clock));
	}

	/**
	 * Writes what a draft says; Hibernate carries it out in the caller's transaction.
	 * @throws IllegalStateException when the draft has problems
	 */
	void apply(Draft draft) {
		if (!draft.canBePublished()) {
			throw new IllegalStateException("The draft has problems: " + draft.problems());
		}
		CatalogItems items = new CatalogItems(this.entities,
				draft.changes().stream().map(PlannedChange::change).toList());
		draft.changes()
			.forEach((planned) -> items.save(planned.change().kind(), planned.change().code(), planned.after()));
	}

}
