package dev.keiyaku.wizard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import dev.keiyaku.StoreTest;
import dev.keiyaku.form.Form;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.wizard.WizardOutcome.Changed;
import dev.keiyaku.wizard.WizardOutcome.Next;
import dev.keiyaku.wizard.WizardOutcome.Rejected;
import dev.keiyaku.wizard.WizardOutcome.Unfinished;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.keiyaku.wizard.WizardProgress.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WizardIT extends StoreTest {

	private static final Map<String, Object> PERSON = Map.of("personName", "山田太郎", "privacyConsent", true);

	private static final Map<String, Object> ANSWERS = Map.of("questions", List.of(Map.of("answer", "会議")));

	private static final Map<String, Object> CONSENT = Map.of("termsConsent", true);

	@Autowired
	private Wizards wizards;

	@Autowired
	private RepositoryService repository;

	private final TrialWizard wizard = new TrialWizard();

	private final WizardVisit visit = visit("test:" + UUID.randomUUID(), "");

	private final List<String> deployments = new ArrayList<>();

	/** What the pages showed that the owner has before them. */
	private WizardProgress page;

	@BeforeEach
	void deploy() {
		this.deployments.add(TrialDeployment.deploy(this.repository));
		look();
	}

	private static WizardVisit visit(String owner, String item) {
		long nobodyElse = -ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
		SignedInMember member = new SignedInMember(nobodyElse, owner, nobodyElse, "K-0", "試験 花子", "試験株式会社",
				"hanako@test.example");
		return new WizardVisit(owner, Optional.of(member), Map.of("item", item));
	}

	/** A newer version of the process, with one file changed. */
	private void deployNewer(String file, String before, String after) {
		this.deployments
			.add(TrialDeployment.deploy(this.repository, file, (content) -> content.replace(before, after)));
	}

	@AfterEach
	void undeploy() {
		this.deployments.forEach((deployment) -> this.repository.deleteDeployment(deployment, true));
	}

	/** Reloads. */
	private void look() {
		this.page = progress();
	}

	private WizardProgress progress() {
		return this.wizards.progress(this.wizard, this.visit).orElseThrow();
	}

	private WizardOutcome submit(String slug, Map<String, Object> values) {
		return this.wizards.submit(this.wizard, this.visit, slug, values, this.page.fingerprint(slug));
	}

	private WizardOutcome complete(Map<String, Object> values) {
		return this.wizards.complete(this.wizard, this.visit, values, this.page.fingerprint(CONFIRM));
	}

	private void fillIn() {
		assertThat(submit("person", PERSON)).isEqualTo(new Next("/trial/questions"));
		assertThat(submit("questions", ANSWERS)).isEqualTo(new Next("/trial/confirm"));
		look();
	}

	@Test
	void theStartEventGivesTheSteps() {
		assertThat(progress().steps()).extracting(WizardProgress.Step::slug).containsExactly("person", "questions");
		assertThat(progress().confirmation()).map(Form::id).contains("trial-terms");
		assertThat(progress().next()).isEqualTo("person");
		assertThat(progress().steps().get(0).data()).containsEntry("personName", "山田");
	}

	@Test
	void aWizardRunsFromStepToStepToItsNumber() {
		fillIn();
		assertThat(complete(CONSENT)).isEqualTo(new Next("/trial/done/T-1"));
		assertThat(this.wizard.answers.form("trial-person")).containsEntry("personName", "山田太郎");
		assertThat(this.wizard.answers.form("trial-questions")).isEqualTo(ANSWERS);
		assertThat(this.wizards.progress(this.wizard, this.visit)).isEmpty();
	}

	@Test
	void aRefusedStepKeepsWhatWasTyped() {
		WizardOutcome outcome = submit("person", Map.of("personName", "とても長い長い長い氏名"));
		assertThat(outcome).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.check().errors()).containsOnlyKeys("personName", "privacyConsent"));
		assertThat(progress().next()).isEqualTo("person");
		assertThat(progress().steps().get(0).data()).containsEntry("personName", "とても長い長い長い氏名");
	}

	@Test
	void theDomainRefusesToo() {
		assertThat(submit("person", Map.of("personName", "却下", "privacyConsent", true))).isInstanceOfSatisfying(
				Rejected.class, (rejected) -> assertThat(rejected.check().errors()).containsOnlyKeys("personName"));
	}

	@Test
	void aStepCannotBeJumped() {
		assertThat(submit("questions", ANSWERS)).isEqualTo(new Unfinished("/trial/person"));
		assertThat(progress().isReachable("confirm")).isFalse();
		progress();
		assertThat(complete(CONSENT)).isEqualTo(new Unfinished("/trial/person"));
		assertThat(this.wizard.completions).hasValue(0);
	}

	@Test
	void aDraftIsKeptButFinishesNothing() {
		this.wizards.saveDraft(this.wizard, this.visit, "person", PERSON, this.page.fingerprint("person"));
		assertThat(progress().steps().get(0).data()).containsEntry("personName", "山田太郎");
		assertThat(progress().next()).isEqualTo("person");
	}

	@Test
	void anotherOwnerSeesNothingOfIt() {
		submit("person", PERSON);
		WizardProgress other = this.wizards.progress(this.wizard, visit("test:" + UUID.randomUUID(), "")).orElseThrow();
		assertThat(other.steps().get(0).data()).containsEntry("personName", "山田");
		assertThat(other.next()).isEqualTo("person");
	}

	@Test
	void aStepWithNothingToEnterIsSkipped() {
		this.wizard.questions = List.of();
		assertThat(submit("person", PERSON)).isEqualTo(new Next("/trial/confirm"));
		look();
		assertThat(complete(CONSENT)).isEqualTo(new Next("/trial/done/T-1"));
	}

	@Test
	void aChangedSubjectVoidsAnswersAboutItAndConsents() {
		fillIn();
		this.wizard.fingerprint = "second";
		assertThat(progress().subjectChanged()).isTrue();
		assertThat(progress().next()).isEqualTo("person");
		assertThat(progress().steps().get(0).data()).containsEntry("personName", "山田太郎")
			.doesNotContainKey("privacyConsent");
		assertThat(complete(CONSENT)).isEqualTo(Changed.at("/trial"));
		assertThat(submit("person", PERSON)).isEqualTo(Changed.at("/trial"));
		assertThat(this.wizard.completions).hasValue(0);
	}

	@Test
	void answersInRowsThatAreNamedGoWithTheirRows() {
		this.wizard.questions = List.of(Map.of("rowKey", "a"), Map.of("rowKey", "b"));
		look();
		assertThat(submit("person", Map.of("personName", "山田太郎", "privacyConsent", true))).isInstanceOf(Next.class);
		submit("questions", Map.of("questions", List.of(Map.of("answer", "甲"), Map.of("answer", "乙"))));

		this.wizard.fingerprint = "second";
		this.wizard.questions = List.of(Map.of("rowKey", "b"), Map.of("rowKey", "c"));

		assertThat(progress().step("questions").orElseThrow()).satisfies((step) -> {
			assertThat(step.data().get("questions"))
				.isEqualTo(List.of(Map.of("rowKey", "b", "answer", "乙"), Map.of("rowKey", "c")));
			assertThat(step.finished()).isFalse();
		});
	}

	@Test
	void whereNothingWasGivenNothingIsTakenBack() {
		this.wizards.saveDraft(this.wizard, this.visit, "questions", Map.of("questions", List.of(Map.of("answer", ""))),
				this.page.fingerprint("questions"));
		this.wizard.fingerprint = "second";
		assertThat(progress().subjectChanged()).isFalse();
	}

	@Test
	void eachThingHasADraftOfItsOwn() {
		WizardVisit other = visit(this.visit.owner(), "other");
		fillIn();
		assertThat(this.wizards.progress(this.wizard, other).orElseThrow().next()).isEqualTo("person");
		assertThat(progress().subjectChanged()).isFalse();
		assertThat(progress().next()).isEqualTo("confirm");
		assertThat(complete(CONSENT)).isEqualTo(new Next("/trial/done/T-1"));
		assertThat(this.wizard.completions).hasValue(1);
	}

	@Test
	void aNewerVersionThatAsksTheSameDisturbsNobody() {
		fillIn();
		deployNewer("trial-wizard.bpmn", "お試し", "お試し申込");
		assertThat(complete(CONSENT)).isEqualTo(new Next("/trial/done/T-1"));
	}

	@Test
	void aNewerVersionThatAsksMoreIsAnsweredBeforeItIsStarted() {
		fillIn();
		deployNewer("trial-questions.form", "\"answer\", \"label\"", "\"reason\", \"label\"");
		assertThat(complete(CONSENT)).isEqualTo(Changed.at("/trial"));
		assertThat(progress().formsChanged()).isTrue();
		assertThat(progress().next()).isEqualTo("questions");
		assertThat(progress().steps().get(0).data()).containsEntry("personName", "山田太郎")
			.containsEntry("privacyConsent", true);
		look();
		assertThat(submit("questions", Map.of("questions", List.of(Map.of("reason", "比較")))))
			.isEqualTo(new Next("/trial/confirm"));
		look();
		assertThat(this.page.formsChanged()).isFalse();
		assertThat(complete(CONSENT)).isEqualTo(new Next("/trial/done/T-1"));
		assertThat(this.wizard.answers.form("trial-questions"))
			.isEqualTo(Map.of("questions", List.of(Map.of("reason", "比較"))));
	}

	@Test
	void whatWasTypedIntoTheFormerFormIsKeptAndItsConsentIsNot() {
		deployNewer("trial-person.form", "個人情報の取扱いに同意する", "改定後の個人情報の取扱いに同意する");
		assertThat(submit("person", PERSON)).isEqualTo(Changed.at("/trial"));
		assertThat(progress().steps().get(0).data()).containsEntry("personName", "山田太郎")
			.doesNotContainEntry("privacyConsent", true);
		assertThat(progress().next()).isEqualTo("person");
	}

	@Test
	void aStepThatTheNewerVersionDoesWithoutIsForgotten() {
		fillIn();
		deployNewer("trial-wizard.bpmn", "trial-person,trial-questions", "trial-person");
		look();
		assertThat(progress().next()).isEqualTo("confirm");
		assertThat(complete(CONSENT)).isEqualTo(new Next("/trial/done/T-1"));
		assertThat(this.wizard.answers.forms()).containsOnlyKeys("trial-person", "trial-terms");
	}

	@Test
	void withoutTheLastConsentNothingIsDone() {
		fillIn();
		assertThat(complete(Map.of())).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.check().errors()).containsOnlyKeys("termsConsent"));
		assertThat(this.wizard.completions).hasValue(0);
	}

	@Test
	void theSubjectThatWasCheckedIsTheOneThatIsCompletedAndLookedUpOnceARequest() {
		fillIn();
		this.wizard.lookedUp.set(0);
		assertThat(complete(CONSENT)).isEqualTo(new Next("/trial/done/T-1"));
		assertThat(this.wizard.subject).isEqualTo("subject of first");
		assertThat(this.wizard.lookedUp).hasValue(1);
	}

	@Test
	void whoeverIsOvertakenHasDoneNothingAndMayGoOn() {
		fillIn();
		this.wizard.overtaken = true;
		assertThatExceptionOfType(WizardConflictException.class).isThrownBy(() -> complete(CONSENT));
		assertThat(this.wizard.completions).hasValue(0);
		assertThat(progress().next()).isEqualTo("confirm");
		this.wizard.overtaken = false;
		assertThat(complete(CONSENT)).isEqualTo(new Next("/trial/done/T-1"));
	}

	@Test
	void fiftyEqualSubmitsAtOnceAreOne() throws Exception {
		fillIn();
		Callable<WizardOutcome> submit = () -> complete(CONSENT);
		ExecutorService tabs = Executors.newFixedThreadPool(50);
		try {
			for (Future<WizardOutcome> outcome : tabs.invokeAll(Collections.nCopies(50, submit))) {
				assertThat(outcome.get()).isEqualTo(new Next("/trial/done/T-1"));
			}
		}
		finally {
			tabs.shutdown();
		}
		assertThat(this.wizard.completions).hasValue(1);
	}

}
