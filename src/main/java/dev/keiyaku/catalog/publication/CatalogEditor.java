package dev.keiyaku.catalog.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Checks a text against the catalogue as it is, and writes what it asks for. */
@Component
class CatalogEditor {

	private static final Set<String> PLAN_PRICES = Set.of("price", "from", "optionPrice");

	private final CatalogItems items;

	private final Clock clock;

	CatalogEditor(CatalogItems items, Clock clock) {
		this.items = items;
		this.clock = clock;
	}

	Draft check(String text) {
		Problems problems = new Problems();
		List<Change> changes = CatalogText.read(text, problems);
		Map<Kind, Set<String>> named = new HashMap<>();
		changes.forEach((change) -> named.computeIfAbsent(change.kind(), (kind) -> new HashSet<>()).add(change.code()));
		DraftRules rules = new DraftRules(problems, LocalDate.now(this.clock), (kind,
				code) -> named.getOrDefault(kind, Set.of()).contains(code) || this.items.find(kind, code).isPresent());
		List<PlannedChange> planned = new ArrayList<>();
		for (Change change : changes) {
			PlannedChange next = plan(change, problems);
			rules.check(next);
			if (next.isNew() || !next.changed().isEmpty()) {
				planned.add(next);
			}
		}
		if (planned.isEmpty() && problems.areNone()) {
			problems.add(1, "nothing-changes");
		}
		return new Draft(planned, problems.inOrder());
	}

	private PlannedChange plan(Change change, Problems problems) {
		Optional<Values> known = this.items.find(change.kind(), change.code());
		Values before = known.orElseGet(Values::new);
		Values after = Values.of(before);
		ValueReader reader = new ValueReader(problems, LocalDate.now(this.clock));
		Map<String, Entry> fields = change.fields();
		for (Field field : change.kind().fields()) {
			if (fields.containsKey(field.key())) {
				after.with(field, reader.read(field, fields.get(field.key()), before));
			}
		}
		if (change.kind() == Kind.PLAN && (fields.containsKey("price") || fields.containsKey("from"))) {
			after.with(Field.PRICES,
					reader.prices().of(new Entry(change.line(), ""), fields, before.list(Field.PRICES)));
		}
		if (change.kind() == Kind.PLAN && fields.containsKey("optionPrice")) {
			after.with(Field.OPTIONS,
					OptionPrices.in(fields.get("optionPrice"), after.list(Field.OPTIONS), reader.prices(), problems));
		}
		fields.forEach((key, entry) -> {
			boolean ofPlan = change.kind() == Kind.PLAN && PLAN_PRICES.contains(key);
			if (!ofPlan && change.kind().fields().stream().noneMatch((field) -> field.key().equals(key))) {
				problems.add(entry.line(), "field", key);
			}
		});
		return new PlannedChange(change, before, after, known.isEmpty());
	}

	/**
	 * Writes what a draft says; Hibernate carries it out in the caller's transaction.
	 * @throws IllegalStateException when the draft has problems
	 */
	void apply(Draft draft) {
		if (!draft.canBePublished()) {
			throw new IllegalStateException("The draft has problems: " + draft.problems());
		}
		draft.changes()
			.forEach((planned) -> this.items.save(planned.change().kind(), planned.change().code(), planned.after()));
	}

}
