package dev.keiyaku.publication;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.PlanUsage;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** A publication as the catalogue desk reads it on its tasks. */
@Component
public class PublicationView {

	/** Of a line, in characters. */
	private static final int LONGEST_BEGINNING = 60;

	private final Publications publications;

	private final CatalogEditor editor;

	private final ShownValues values;

	private final PlanUsage usage;

	private final Texts texts;

	PublicationView(Publications publications, CatalogEditor editor, ShownValues values, PlanUsage usage, Texts texts) {
		this.publications = publications;
		this.editor = editor;
		this.values = values;
		this.usage = usage;
		this.texts = texts;
	}

	/**
	 * What a desk's form prints: texts, and lists of rows. An approval is for these.
	 * @param name of a clerk, by the user id
	 */
	@Transactional
	public PublicationFacts forDesk(String number, UnaryOperator<String> name) {
		Publication publication = this.publications.changing(number);
		Draft draft = this.editor.check(publication.body());
		publication.show(this.editor.fingerprint(draft));
		List<String> lines = publication.body().lines().toList();
		return new PublicationFacts(publication.number(), publication.reason(),
				publication.preparedBy().stream().map(name).collect(Collectors.joining(", ")),
				this.texts.moment(publication.preparedAt()), publication.restores().orElse(""), publication.remark(),
				draft.problems().stream().map((problem) -> problem(problem, lines)).toList(), draft.problemCount(),
				draft.changes().stream().flatMap((each) -> rows(each).stream()).limit(DraftRules.MOST_LINES).toList(),
				draft.changes().stream().mapToInt(PlannedChange::lines).sum(),
				publication.steps().stream().map((step) -> step(step, name)).toList());
	}

	/** With the beginning of its line, by which a clerk finds it in the text. */
	private PublicationFacts.Problem problem(Problem problem, List<String> lines) {
		String begins = (problem.line() <= lines.size()) ? lines.get(problem.line() - 1).strip() : "";
		return new PublicationFacts.Problem(problem.line(), StringUtils.truncate(begins, LONGEST_BEGINNING),
				this.texts.of(problem.getCodes()[0],
						Arrays.stream(problem.getArguments())
							.map((argument) -> (argument instanceof FieldNames names) ? names.of(this.texts) : argument)
							.toArray()));
	}

	private PublicationFacts.Step step(PublicationStep step, UnaryOperator<String> name) {
		return new PublicationFacts.Step(this.texts.moment(step.takenAt()),
				step.clerk().map(name).orElseGet(() -> this.texts.of("publication.store")),
				this.texts.of("publication.step." + step.kind()), step.remark());
	}

	/** The numbers, days and reasons of what was published last, in one text. */
	@Transactional(readOnly = true)
	public String latest() {
		List<Publication> latest = this.publications.latest();
		return latest.isEmpty() ? this.texts.of("publication.nothing")
				: this.texts.enumerated(latest.stream()
					.map((each) -> this.texts.of("publication.latest", each.number(),
							each.publishedAt().map(this.texts::dayOf).orElse(""), each.reason())));
	}

	/** Its text, to be corrected. */
	@Transactional(readOnly = true)
	public String text(String number) {
		return this.publications.byNumber(number).body();
	}

	private List<PublicationFacts.Row> rows(PlannedChange planned) {
		Change change = planned.change();
		String kind = this.texts.of("publication.kind." + change.kind());
		String name = change.kind() == Kind.HOLIDAY ? "" : name(planned);
		String item = name.isEmpty() ? this.texts.of("publication.item.unnamed", kind, change.code())
				: this.texts.of("publication.item", kind, name, change.code());
		if (planned.isNew()) {
			String all = planned.changed()
				.stream()
				.map((field) -> this.texts.of("publication.value", label(field),
						this.values.shown(field, planned.after(), planned.before())))
				.collect(Collectors.joining("\n"));
			return List.of(new PublicationFacts.Row(item, this.texts.of("publication.new"),
					this.texts.of("publication.nothing"), all));
		}
		return planned.changed()
			.stream()
			.map((field) -> new PublicationFacts.Row(item, label(field),
					this.values.shown(field, planned.before(), planned.after()), after(planned, field)))
			.toList();
	}

	/** Whoever withdraws a plan reads whose quotes it leaves without what they offer. */
	private String after(PlannedChange planned, Field field) {
		String shown = this.values.shown(field, planned.after(), planned.before());
		boolean withdrawn = field == Field.WITHDRAWN && planned.after().flag(field);
		long quotes = withdrawn ? this.usage.validQuotes(planned.change().code()) : 0;
		return (quotes > 0) ? this.texts.of("publication.withdrawn.quotes", shown, quotes) : shown;
	}

	private static String name(PlannedChange planned) {
		Field field = planned.change().kind() == Kind.TERMS ? Field.TITLE : Field.NAME;
		String before = planned.before().text(field);
		String after = planned.after().text(field);
		return (before != null) ? before : (after != null) ? after : "";
	}

	private String label(Field field) {
		return this.texts.of("publication.field." + field);
	}

}
