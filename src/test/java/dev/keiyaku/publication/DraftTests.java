package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Price;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Given what a text would change on 24 November 2026, then how it is brought back, what
 * it is compared by, and what is too much of it.
 */
class DraftTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private final Problems problems = new Problems();

	private final DraftRules rules = new DraftRules(this.problems, TODAY, (kind, code) -> kind != Kind.MAKER,
			(kind) -> Set.of("misago", "misago-board-light", "misago-board-standard", "zoom"),
			(code, version) -> Optional.empty());

	private static Price price(String from, long yen) {
		return new Price(LocalDate.parse(from), yen);
	}

	private static PlannedChange changed(Kind kind, String code, Values before, Values after) {
		return new PlannedChange(new Change(kind, code, 3, Map.of()), before, after, false);
	}

	private static PlannedChange prices(List<Price> before, List<Price> after) {
		return changed(Kind.PLAN, "light", new Values().with(Field.PRICES, before),
				new Values().with(Field.PRICES, after));
	}

	private Draft draft(PlannedChange... changes) {
		return Draft.of(List.of(changes), this.problems, TODAY);
	}

	@Test
	void aFirstPriceOfTheFutureIsBroughtBackForTodayToo() {
		List<Price> before = List.of(price("2027-04-01", 100));
		Draft draft = draft(prices(before, List.of(price("2026-11-24", 90), price("2027-04-01", 100))));
		List<Change> undo = CatalogText.read(draft.undo(), this.problems);
		List<Price> back = new PriceReader(this.problems, TODAY).schedule(undo.get(0).fields().get("prices"),
				List.of(price("2026-11-24", 90), price("2027-04-01", 100)));
		assertThat(this.problems.areNone()).isTrue();
		assertThat(Price.inForce(back, TODAY)).isEqualTo(100);
		assertThat(Price.inForce(back, LocalDate.parse("2027-04-01"))).isEqualTo(100);
	}

	@Test
	void plansComeBackUnderTheFormerVersionOfTheirTerms() {
		Draft draft = draft(changed(Kind.TERMS, "general", new Values().with(Field.VERSION, "1").with(Field.BODY, "a"),
				new Values().with(Field.VERSION, "2").with(Field.BODY, "b")));
		assertThat(CatalogText.read(draft.undo(), this.problems)).singleElement()
			.satisfies((change) -> assertThat(change.fields()).containsOnlyKeys("version")
				.hasEntrySatisfying("version", (version) -> assertThat(version.text()).isEqualTo("1")));
	}

	@Test
	void whatCannotBeBroughtBackInOneTextIsRefused() {
		PlannedChange[] changes = IntStream.range(0, 110)
			.mapToObj((each) -> changed(Kind.PRODUCT, "product-" + each,
					new Values().with(Field.DESCRIPTION, "長".repeat(10_000)),
					new Values().with(Field.DESCRIPTION, "x")))
			.toArray(PlannedChange[]::new);
		Draft draft = draft(changes);
		assertThat(draft.canBePublished()).isFalse();
		assertThat(draft.problems()).extracting(Problem::rule).containsExactly("undo-too-long");
	}

	@Test
	void theSameChangeIsToldFromAnother() {
		String shown = Fingerprint.of(draft(
				prices(List.of(price("2000-01-01", 100)), List.of(price("2000-01-01", 100), price("2027-04-01", 120)))),
				TODAY);
		assertThat(Fingerprint.of(draft(
				prices(List.of(price("2000-01-01", 100)), List.of(price("2000-01-01", 100), price("2027-04-01", 120)))),
				TODAY.plusDays(3)))
			.isEqualTo(shown);
		assertThat(Fingerprint.of(draft(
				prices(List.of(price("2000-01-01", 110)), List.of(price("2000-01-01", 110), price("2027-04-01", 120)))),
				TODAY))
			.isNotEqualTo(shown);
		assertThat(Fingerprint.of(draft(
				prices(List.of(price("2000-01-01", 100)), List.of(price("2000-01-01", 100), price("2027-04-01", 130)))),
				TODAY))
			.isNotEqualTo(shown);
	}

	@Test
	void aPriceFromTodayOnIsTheSameChangeTomorrow() {
		List<Price> before = List.of(price("2000-01-01", 100));
		assertThat(Fingerprint.of(draft(prices(before, List.of(before.get(0), price("2026-11-25", 120)))),
				TODAY.plusDays(1)))
			.isEqualTo(Fingerprint.of(draft(prices(before, List.of(before.get(0), price("2026-11-24", 120)))), TODAY));
	}

	@Test
	void anOptionDoesNotNeedWhatItExcludes() {
		OptionValue base = new OptionValue("base", "x", "x", List.of(price("2026-01-01", 1)), OptionQuantity.single(),
				Set.of(), Set.of());
		OptionValue odd = new OptionValue("odd", "x", "x", List.of(price("2026-01-01", 1)), OptionQuantity.single(),
				Set.of("base"), Set.of("base"));
		this.rules
			.check(changed(Kind.PLAN, "light", new Values(), new Values().with(Field.OPTIONS, List.of(base, odd))));
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.contains(tuple(3, "needs-and-excludes"));
	}

	@Test
	void anErrorOfOneQuantityIsToldThoughTheOtherCannotBeRead() {
		Map<String, Entry> fields = Map.of("minimum", new Entry(4, "0"), "maximum", new Entry(5, "many"));
		this.rules.check(new PlannedChange(new Change(Kind.PLAN, "light", 3, fields), new Values(),
				new Values().with(Field.MINIMUM, 0).with(Field.MAXIMUM, null), false));
		this.rules.check(new PlannedChange(new Change(Kind.PLAN, "light", 3, fields), new Values(),
				new Values().with(Field.MINIMUM, null).with(Field.MAXIMUM, 0), false));
		this.rules.check(new PlannedChange(new Change(Kind.PLAN, "light", 3, fields), new Values(),
				new Values().with(Field.MINIMUM, 9).with(Field.MAXIMUM, null), false));
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(4, "minimum"), tuple(5, "maximum"));
	}

	@Test
	void whoMisspellsAPlanIsToldItsNameBeforeWhatANewOneNeeds() {
		this.rules.check(new PlannedChange(new Change(Kind.PLAN, "misago-board-lite", 2, Map.of()), new Values(),
				new Values().with(Field.LEAD_TIME, 3), true));
		assertThat(this.problems.inOrder()).singleElement().satisfies((problem) -> {
			assertThat(problem.rule()).isEqualTo("unregistered-but-near");
			assertThat(problem.arguments()[0].toString()).startsWith("product, name").doesNotContain("leadTime");
			assertThat(problem.arguments()[1]).isEqualTo("misago-board-lite");
			assertThat(problem.arguments()[2]).isEqualTo("misago-board-light");
		});
	}

	@Test
	void whatResemblesNothingIsANewPlanThatLacksSomething() {
		this.rules.check(new PlannedChange(new Change(Kind.PLAN, "owl-translate", 2, Map.of()), new Values(),
				new Values(), true));
		assertThat(this.problems.inOrder()).singleElement().satisfies((problem) -> {
			assertThat(problem.rule()).isEqualTo("unregistered");
			assertThat(problem.arguments()[1]).isEqualTo("owl-translate");
		});
	}

	@Test
	void whoNamesAnUnknownMakerIsToldTheNearestCodes() {
		Values before = new Values().with(Field.MAKER, "zoom");
		this.rules.check(changed(Kind.PRODUCT, "board", before, new Values().with(Field.MAKER, "misagu")));
		this.rules.check(changed(Kind.PRODUCT, "board", before, new Values().with(Field.MAKER, "acme")));
		assertThat(this.problems.inOrder()).extracting(Problem::rule).containsExactly("unknown-but-near", "unknown");
		assertThat(this.problems.inOrder().get(0).arguments()).containsExactly("maker", "misagu", "misago");
	}

	@Test
	void whatIsBroughtBackRepeatsItselfInsteadOfNamingAnchors() {
		OptionValue one = new OptionValue("one", "x", "x", List.of(price("2026-01-01", 1)), OptionQuantity.single(),
				Set.of(), Set.of());
		OptionValue two = new OptionValue("two", "x", "x", one.prices(), OptionQuantity.single(), Set.of(), Set.of());
		Draft draft = draft(changed(Kind.PLAN, "light", new Values().with(Field.OPTIONS, List.of(one, two)),
				new Values().with(Field.OPTIONS, List.of(one))));
		assertThat(draft.undo()).contains("excludes: []").doesNotContain("&id", "*id");
	}

	@Test
	void anEarlierVersionOfTermsIsItsOwnWords() {
		Values first = new Values().with(Field.VERSION, "1").with(Field.BODY, "a");
		DraftRules known = new DraftRules(this.problems, TODAY, (kind, code) -> true, (kind) -> Set.of(),
				(code, version) -> Optional.of(first).filter((terms) -> version.equals("1")));
		Values second = new Values().with(Field.VERSION, "2").with(Field.BODY, "b");
		known.check(changed(Kind.TERMS, "general", second, first));
		assertThat(this.problems.areNone()).isTrue();
		known
			.check(changed(Kind.TERMS, "general", second, new Values().with(Field.VERSION, "1").with(Field.BODY, "c")));
		assertThat(this.problems.inOrder()).extracting(Problem::rule).containsExactly("terms-version");
	}

	@Test
	void moreChangesThanAnApproverReadsAreRefusedAtTheFirstOneTooMany() {
		List<PlannedChange> planned = new ArrayList<>();
		for (int i = 0; i <= DraftRules.MOST_LINES; i++) {
			planned.add(new PlannedChange(new Change(Kind.MAKER, "maker-" + i, i + 1, Map.of()), new Values(),
					new Values(), true));
		}
		this.rules.checkAll(planned.subList(0, DraftRules.MOST_LINES));
		assertThat(this.problems.areNone()).isTrue();
		this.rules.checkAll(planned);
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(DraftRules.MOST_LINES + 1, "too-many-changes"));
	}

	@Test
	void allProblemsAreCountedThoughNotAllAreTold() {
		for (int line = 1; line <= 150; line++) {
			this.problems.add(line, "empty");
		}
		Draft draft = draft();
		assertThat(draft.problemCount()).isEqualTo(150);
		assertThat(draft.problems()).hasSize(100);
	}

}
