package dev.keiyaku.wizard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.Forms;
import dev.keiyaku.form.TestForms;
import dev.keiyaku.wizard.WizardOutcome.Changed;
import dev.keiyaku.wizard.WizardOutcome.Next;
import dev.keiyaku.wizard.WizardOutcome.Rejected;
import dev.keiyaku.wizard.WizardOutcome.Unfinished;
import dev.keiyaku.wizard.WizardProgress.Step;
import dev.keiyaku.limit.TestLimits;
import dev.keiyaku.member.SignedInMember;
import org.junit.jupiter.api.Test;

import static dev.keiyaku.wizard.WizardProgress.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;

/** Given a wizard whose steps ask what follows from the answers before. */
class DerivedStepsTests {

	private static final Map<String, Form> FORMS = Stream.of(form("change-lines",
			"{'type':'dynamiclist','allowAddRemove':false,'disableCollapse':true,'id':'offers','path':'offers','components':["
					+ "{'type':'checkbox','id':'chosen','key':'chosen'},"
					+ "{'type':'select','id':'plan','key':'plan','values':[{'value':'business'},{'value':'pro'}]}]}"),
			form("change-quantities",
					"{'type':'dynamiclist','allowAddRemove':false,'disableCollapse':true,'id':'quantities','path':'quantities','components':["
							+ "{'type':'number','id':'quantity','key':'quantity','validate':{'min':1}},"
							+ "{'type':'number','id':'note','key':'note'}]}"),
			form("change-terms",
					"{'type':'dynamiclist','allowAddRemove':false,'disableCollapse':true,'id':'terms','path':'terms','components':["
							+ "{'type':'checkbox','id':'agreed','key':'agreed','validate':{'required':true}}]}"),
			form("change-payment",
					"{'type':'textfield','id':'reason','key':'reason'},"
							+ "{'type':'checkbox','id':'consent','key':'consent','validate':{'required':true}}"),
			form("change-confirmation", "{'type':'checkbox','id':'sure','key':'sure','validate':{'required':true}}"))
		.collect(Collectors.toMap(Form::id, (form) -> form));

	private static final WizardDefinition DEFINITION = new WizardDefinition("trial-change:1",
			List.of("change-lines", "change-quantities", "change-terms", "change-payment"),
			Optional.of("change-confirmation"));

	private static final Map<String, Object> PAYMENT = Map.of("reason", "増員", "consent", true);

	private static final Map<String, Object> AGREED = Map.of("terms", List.of(Map.of("agreed", true)));

	private static final Map<String, Object> SURE = Map.of("sure", true);

	private final TrialChange wizard = new TrialChange();

	private final WizardVisit visit = WizardVisit
		.member(new SignedInMember(1, "hanako", 1, "K-1", "試験 花子", "試験株式会社", "hanako@test.example"), Map.of());

	private final Wizards wizards = wizards();

	private static Form form(String id, String components) {
		return Form
			.parse("{'type':'default','id':'%s','components':[%s]}".formatted(id, components).replace('\'', '"'));
	}

	private static Wizards wizards() {
		WizardDefinitions definitions = new WizardDefinitions() {
			@Override
			public WizardDefinition latest(String processKey, Optional<String> activity) {
				return DEFINITION;
			}

			@Override
			public WizardDefinition of(String processDefinitionId, Optional<String> activity) {
				return DEFINITION;
			}
		};
		Forms forms = new Forms() {
			@Override
			public Form latest(String formId) {
				return FORMS.get(formId);
			}

			@Override
			public Form ofProcess(String processDefinitionId, String formId) {
				return FORMS.get(formId);
			}
		};
		DraftsInMemory drafts = new DraftsInMemory();
		return new Wizards(new OpenDrafts(drafts, definitions, forms, TestForms.FIRST_OF_APRIL), definitions, forms,
				TestForms.validator(TestForms.FIRST_OF_APRIL), null, new DraftRoom(drafts, null, null),
				TestLimits.none(), TestForms.FIRST_OF_APRIL);
	}

	/** The lines that are chosen with a plan, the others are not: {@code "1 pro"}. */
	private Map<String, Object> lines(String... chosen) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int line = 1; line <= this.wizard.lines; line++) {
			Map<String, Object> row = new HashMap<>(Map.of("chosen", false));
			for (String each : chosen) {
				if (each.startsWith(line + " ")) {
					row.putAll(Map.of("chosen", true, "plan", each.substring(each.indexOf(' ') + 1)));
				}
			}
			rows.add(row);
		}
		return Map.of("offers", rows);
	}

	private static Map<String, Object> quantities(int... quantities) {
		return Map.of("quantities",
				IntStream.of(quantities).mapToObj((quantity) -> Map.of("quantity", quantity)).toList());
	}

	private WizardProgress look() {
		return this.wizards.progress(this.wizard, this.visit).orElseThrow();
	}

	private WizardOutcome submit(WizardProgress page, String slug, Map<String, Object> values) {
		return CONFIRM.equals(slug) ? this.wizards.complete(this.wizard, this.visit, values, page.fingerprint(slug))
				: this.wizards.submit(this.wizard, this.visit, slug, values, page.fingerprint(slug));
	}

	private WizardOutcome submit(String slug, Map<String, Object> values) {
		return submit(look(), slug, values);
	}

	private List<Object> shownQuantities() {
		return new ArrayList<>(((List<?>) look().step("quantities").orElseThrow().data().get("quantities")).stream()
			.map((row) -> (Object) ((Map<?, ?>) row).get("quantity"))
			.toList());
	}

	private List<String> slugs() {
		return look().steps().stream().map(Step::slug).toList();
	}

	private void fillIn() {
		assertThat(submit("lines", lines("1 pro", "2 business"))).isEqualTo(new Next("/change/quantities"));
		assertThat(submit("quantities", quantities(15, 25))).isEqualTo(new Next("/change/terms"));
		assertThat(submit("terms", AGREED)).isEqualTo(new Next("/change/payment"));
		assertThat(submit("payment", PAYMENT)).isEqualTo(new Next("/change/confirm"));
	}

	@Test
	void whatIsAskedFollowsFromTheStepsBefore() {
		assertThat(slugs()).containsExactly("lines", "payment");
		submit("lines", lines("2 business"));
		assertThat(slugs()).containsExactly("lines", "quantities", "payment");
		submit("lines", lines("2 business", "3 pro"));
		assertThat(slugs()).containsExactly("lines", "quantities", "terms", "payment");
	}

	@Test
	void firstValuesOfRowsAreThoseOfTheData() {
		submit("lines", lines("2 business", "3 business"));
		assertThat(shownQuantities()).containsExactly(20, 30);
	}

	@Test
	void whatWasEmptiedStaysEmpty() {
		submit("lines", lines("1 business", "2 business"));
		submit("quantities", Map.of("quantities", List.of(Map.of("note", 7), Map.of("quantity", 8))));
		assertThat(shownQuantities()).containsExactly(null, 8);
		assertThat(look().next()).isEqualTo("payment");
	}

	@Test
	void theDomainChecksAStepAgainstTheStepsBefore() {
		submit("lines", lines("1 business", "2 pro"));
		assertThat(submit("quantities", quantities(1, 4))).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.check().errors()).containsOnlyKeys("quantities[1].quantity"));
		assertThat(submit("quantities", quantities(1, 5))).isEqualTo(new Next("/change/terms"));
	}

	@Test
	void whatIsCompletedIsWhatFollowsFromAllAnswers() {
		fillIn();
		assertThat(look().data()).containsEntry("count", 2);
		assertThat(submit("confirm", SURE)).isEqualTo(new Next("/change/done/A-1"));
		assertThat(this.wizard.completed.lines()).extracting(TrialChange.Change.Line::plan)
			.containsExactly("pro", "business");
		assertThat(this.wizard.answers.forms()).containsOnlyKeys("change-lines", "change-quantities", "change-terms",
				"change-payment", "change-confirmation");
	}

	@Test
	void aRowThatStaysKeepsItsAnswerWhereverItStands() {
		fillIn();
		submit("lines", lines("2 business"));
		assertThat(shownQuantities()).containsExactly(25);
		assertThat(look().next()).isEqualTo("confirm");
	}

	@Test
	void aNewRowIsAnsweredAndTheStepHandedInAnew() {
		fillIn();
		submit("lines", lines("1 pro", "2 business", "3 business"));
		assertThat(shownQuantities()).containsExactly(15, 25, 30);
		assertThat(look().next()).isEqualTo("quantities");
		assertThat(submit("payment", PAYMENT)).isEqualTo(new Unfinished("/change/quantities"));
		assertThat(submit("confirm", SURE)).isEqualTo(new Unfinished("/change/quantities"));
		assertThat(submit("quantities", quantities(15, 25, 35))).isEqualTo(new Next("/change/terms"));
		assertThat(look().next()).as("consents elsewhere stay").isEqualTo("confirm");
	}

	@Test
	void typingIntoANewRowDoesNotHandItIn() {
		fillIn();
		submit("lines", lines("1 pro", "3 business"));
		this.wizards.saveDraft(this.wizard, this.visit, "quantities", quantities(15, 31),
				look().fingerprint("quantities"));
		assertThat(shownQuantities()).containsExactly(15, 31);
		assertThat(look().next()).isEqualTo("quantities");
	}

	@Test
	void anotherPlanIsAnotherRow() {
		fillIn();
		submit("lines", lines("1 pro", "2 pro"));
		assertThat(shownQuantities()).containsExactly(15, 20);
		assertThat(look().next()).isEqualTo("quantities");
	}

	@Test
	void aStepThatIsAskedNoMoreIsLeftOutWithWhatItWasAnswered() {
		fillIn();
		submit("lines", lines("1 business", "2 business"));
		submit("quantities", quantities(1, 2));
		assertThat(slugs()).doesNotContain("terms");
		assertThat(submit("confirm", SURE)).isEqualTo(new Next("/change/done/A-1"));
		assertThat(this.wizard.answers.form("change-terms")).isEmpty();
	}

	@Test
	void backAndForthWithoutAnyChangeAsksNothingAnew() {
		fillIn();
		submit("lines", lines("1 pro", "2 business"));
		assertThat(look().next()).isEqualTo("confirm");
		submit("lines", lines("2 business"));
		submit("lines", lines("1 pro", "2 business"));
		assertThat(shownQuantities()).as("nothing else was kept meanwhile").containsExactly(15, 25);
		assertThat(look().next()).isEqualTo("confirm");
	}

	@Test
	void aPageWithOtherRowsIsVoidAndNothingTypedIntoItIsTaken() {
		fillIn();
		WizardProgress former = look();
		submit("lines", lines("2 business", "3 business"));
		assertThat(submit(former, "quantities", quantities(1, 2))).isEqualTo(Changed.at("/change"));
		this.wizards.saveDraft(this.wizard, this.visit, "quantities", quantities(1, 2),
				former.fingerprint("quantities"));
		assertThat(shownQuantities()).containsExactly(25, 30);
	}

	@Test
	void aPageWithTheSameRowsHoldsWhateverIsAnsweredElsewhere() {
		fillIn();
		WizardProgress former = look();
		submit("payment", Map.of("reason", "減員", "consent", true));
		submit("lines", lines("1 pro", "3 business"));
		assertThat(submit(former, "terms", AGREED)).isEqualTo(new Unfinished("/change/quantities"));
		submit("quantities", quantities(5, 6));
		assertThat(submit(former, "terms", AGREED)).isEqualTo(new Next("/change/payment"));
		assertThat(submit(former, "payment", PAYMENT)).isEqualTo(new Next("/change/confirm"));
	}

	@Test
	void whatIsConfirmedIsWhatWasShown() {
		fillIn();
		WizardProgress former = look();
		submit("quantities", quantities(99, 25));
		assertThat(submit(former, "confirm", SURE)).isEqualTo(Changed.at("/change"));
		WizardProgress typedElsewhere = look();
		this.wizards.saveDraft(this.wizard, this.visit, "payment", Map.of("reason", "減員", "consent", true),
				typedElsewhere.fingerprint("payment"));
		assertThat(submit(typedElsewhere, "confirm", SURE)).isEqualTo(Changed.at("/change"));
		assertThat(this.wizard.completed).isNull();
		WizardProgress now = look();
		assertThat(submit(now, "confirm", SURE)).isEqualTo(new Next("/change/done/A-1"));
		assertThat(submit(now, "confirm", SURE)).as("once more").isEqualTo(new Next("/change/done/A-1"));
	}

	@Test
	void aStepThatIsNotThereYetIsRefusedWhateverIsSent() {
		assertThat(submit("quantities", quantities(1, 2))).isEqualTo(Changed.at("/change"));
		assertThat(submit("terms", AGREED)).isEqualTo(Changed.at("/change"));
		assertThat(submit("payment", PAYMENT)).isEqualTo(new Unfinished("/change/lines"));
		assertThat(submit("confirm", SURE)).isEqualTo(new Unfinished("/change/lines"));
		submit("lines", lines("1 pro"));
		assertThat(submit("quantities", quantities(15, 25, 35))).as("a row too many")
			.isEqualTo(new Next("/change/terms"));
		assertThat(shownQuantities()).containsExactly(15);
		assertThat(submit("payment", PAYMENT)).isEqualTo(new Unfinished("/change/terms"));
	}

	@Test
	void anEarlierStepThatIsRefusedTakesTheLaterOnesAway() {
		fillIn();
		assertThat(submit("lines", Map.of("offers", List.of(Map.of("chosen", true, "plan", "free")))))
			.isInstanceOf(Rejected.class);
		assertThat(slugs()).containsExactly("lines", "payment");
		assertThat(submit("confirm", SURE)).isEqualTo(new Unfinished("/change/lines"));
		submit("lines", lines("1 pro", "2 business"));
		assertThat(look().next()).as("nothing else has changed").isEqualTo("confirm");
	}

	@Test
	void aChangedSubjectLeavesTheAnswersOfRowsThatStay() {
		fillIn();
		this.wizard.lines = 2;
		this.wizard.fingerprint = "contract, later";
		assertThat(look().subjectChanged()).isTrue();
		assertThat(look().next()).isEqualTo("payment");
		assertThat(shownQuantities()).containsExactly(15, 25);
	}

	@Test
	void manyLinesAreDerivedOnceAStep() {
		this.wizard.lines = 50;
		String[] all = IntStream.rangeClosed(1, 50).mapToObj((line) -> line + " pro").toArray(String[]::new);
		submit("lines", lines(all));
		submit("quantities", quantities(IntStream.rangeClosed(11, 60).toArray()));
		submit("terms", AGREED);
		submit("payment", PAYMENT);
		WizardProgress page = look();
		this.wizard.derivations = 0;
		long before = System.nanoTime();
		assertThat(submit(page, "confirm", SURE)).isEqualTo(new Next("/change/done/A-1"));
		System.out.printf("confirming 50 lines took %,d µs%n", (System.nanoTime() - before) / 1000);
		assertThat(this.wizard.derivations).isEqualTo(5);
	}

}
