package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What must be true of the catalogue after a text, beyond each single value. */
final class DraftRules {

	/** More than that nobody reads before approving it. */
	static final int MOST_LINES = 500;

	private final Problems problems;

	private final LocalDate today;

	private final BiPredicate<Kind, String> exists;

	private final Function<Kind, Set<String>> codes;

	private final BiFunction<String, String, Optional<Values>> versions;

	/**
	 * @param exists whether there is such a thing, in the catalogue or in the text
	 * @param codes of all things of a kind that are in the catalogue
	 * @param versions finds a version of terms by their code and its name
	 */
	DraftRules(Problems problems, LocalDate today, BiPredicate<Kind, String> exists, Function<Kind, Set<String>> codes,
			BiFunction<String, String, Optional<Values>> versions) {
		this.problems = problems;
		this.today = today;
		this.exists = exists;
		this.codes = codes;
		this.versions = versions;
	}

	/** Checks the text as a whole, given what would change. */
	void checkAll(List<PlannedChange> planned) {
		if (planned.isEmpty() && this.problems.areNone()) {
			this.problems.add(1, "nothing-changes");
		}
		int lines = 0;
		for (PlannedChange change : planned) {
			boolean fitted = lines <= MOST_LINES;
			lines += change.lines();
			if (fitted && lines > MOST_LINES) {
				this.problems.add(change.change().line(), "too-many-changes", MOST_LINES);
			}
		}
	}

	void check(PlannedChange planned) {
		Change change = planned.change();
		boolean removed = planned.after().flag(Field.REMOVED);
		if (planned.isNew() && !removed) {
			complete(planned);
		}
		switch (change.kind()) {
			case TERMS -> terms(planned);
			case PRODUCT -> {
				reference(planned, Field.MAKER, Kind.MAKER);
				reference(planned, Field.CATEGORY, Kind.CATEGORY);
			}
			case PLAN -> plan(planned);
			case HOLIDAY -> holiday(planned);
			default -> {
			}
		}
	}

	/** What lacks something to be a new thing may be meant to be one that is there. */
	private void complete(PlannedChange planned) {
		Change change = planned.change();
		FieldNames missing = new FieldNames(
				change.kind().required().stream().filter((field) -> !planned.after().has(field)).toList());
		if (missing.fields().isEmpty()) {
			return;
		}
		if (change.kind() == Kind.HOLIDAY) {
			this.problems.add(change.line(), "missing", missing);
			return;
		}
		List<String> near = this.problems.near(change.code(), () -> this.codes.apply(change.kind()));
		if (near.isEmpty()) {
			this.problems.add(change.line(), "unregistered", missing, change.code());
		}
		else {
			this.problems.add(change.line(), "unregistered-but-near", missing, change.code(), String.join(", ", near));
		}
	}

	private void reference(PlannedChange planned, Field field, Kind kind) {
		String code = planned.after().text(field);
		if (code != null && !code.isEmpty() && !this.exists.test(kind, code)) {
			this.problems.unknown(planned.change().lineOf(field), field.key(), code, () -> this.codes.apply(kind));
		}
	}

	/** Customers have consented to this very text of a version. */
	private void terms(PlannedChange planned) {
		String version = planned.after().text(Field.VERSION);
		if (version != null) {
			this.versions.apply(planned.change().code(), version)
				.filter((known) -> !known.equals(planned.after()))
				.ifPresent((known) -> this.problems.add(planned.change().line(), "terms-version"));
		}
	}

	private void plan(PlannedChange planned) {
		Change change = planned.change();
		Values after = planned.after();
		reference(planned, Field.PRODUCT, Kind.PRODUCT);
		reference(planned, Field.TERMS, Kind.TERMS);
		for (Field fixed : List.of(Field.PRODUCT, Field.PERIOD)) {
			if (!planned.isNew() && after.get(fixed) != null && !after.get(fixed).equals(planned.before().get(fixed))) {
				this.problems.add(change.lineOf(fixed), "fixed", fixed.key());
			}
		}
		quantities(change, after);
		new OptionRules(this.problems, change, after.list(Field.OPTIONS)).check();
		this.problems.twice(after.<QuestionValue>list(Field.QUESTIONS).stream().map(QuestionValue::code).toList(),
				(index) -> change.lineOf(Field.QUESTIONS, index));
	}

	/** One that could not be read keeps the other from nothing. */
	private void quantities(Change change, Values after) {
		Integer minimum = (Integer) after.get(Field.MINIMUM);
		Integer maximum = (Integer) after.get(Field.MAXIMUM);
		if (minimum != null && minimum < 1) {
			this.problems.add(change.lineOf(Field.MINIMUM), "minimum");
		}
		if (maximum != null && maximum < Math.max(1, (minimum != null) ? minimum : 1)) {
			this.problems.add(change.lineOf(Field.MAXIMUM), "maximum");
		}
	}

	private void holiday(PlannedChange planned) {
		if (LocalDate.parse(planned.change().code()).isBefore(this.today)) {
			this.problems.add(planned.change().line(), "day-in-the-past", planned.change().code());
		}
	}

}
