package dev.keiyaku.wizard;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.keiyaku.form.Forms;

import org.springframework.stereotype.Component;

/**
 * The drafts that owners are in the middle of. Opening one takes it along to what it is
 * about now and to the newest version of the process, which is what a finished wizard
 * starts: of answers about another subject there is left what {@link Remains} says, forms
 * that the new version asks otherwise are handed in anew, and no consent outlives what it
 * was given to.
 */
@Component
class OpenDrafts {

	/** Between the subject of a page and the edition of the forms. */
	private static final String EDITION = "@";

	private final WizardDrafts drafts;

	private final WizardDefinitions definitions;

	private final Forms forms;

	private final Clock clock;

	OpenDrafts(WizardDrafts drafts, WizardDefinitions definitions, Forms forms, Clock clock) {
		this.drafts = drafts;
		this.definitions = definitions;
		this.forms = forms;
		this.clock = clock;
	}

	/** Waits for whoever else works on the draft. */
	Optional<WizardDraft> lock(Wizard<?> wizard, WizardVisit visit) {
		return this.drafts.lockOpen(visit.owner(), wizard.name(), visit.item());
	}

	/** What came of the draft that a page completed. */
	Optional<String> completed(Wizard<?> wizard, WizardVisit visit, String fingerprint) {
		return this.drafts.completedNumber(visit.owner(), wizard.name(), visit.item(), fingerprint);
	}

	/** Returns the draft to look at, as it stands today: a stranger's is not kept. */
	WizardDraft look(Wizard<?> wizard, WizardVisit visit, WizardFacts<?> facts) {
		return visit.isStranger() ? WizardDraft.unkept(newest(wizard).processDefinitionId(), facts.fingerprint())
				: open(wizard, visit, facts);
	}

	/** Returns the draft to write to, as it stands today. */
	WizardDraft open(Wizard<?> wizard, WizardVisit visit, WizardFacts<?> facts) {
		WizardDefinition newest = newest(wizard);
		WizardDraft draft = lock(wizard, visit).orElseGet(() -> {
			this.drafts.open(visit.owner(), wizard.name(), visit.item(), newest.processDefinitionId(),
					facts.fingerprint(), this.clock.instant());
			return lock(wizard, visit).orElseThrow();
		});
		return taken(draft, newest, wizard, facts);
	}

	/** Returns a draft that is locked, as it stands today. */
	WizardDraft open(WizardDraft locked, Wizard<?> wizard, WizardFacts<?> facts) {
		return taken(locked, newest(wizard), wizard, facts);
	}

	private WizardDraft taken(WizardDraft draft, WizardDefinition newest, Wizard<?> wizard, WizardFacts<?> facts) {
		if (!draft.fingerprint().equals(facts.fingerprint())) {
			Map<String, Remains> remains = new LinkedHashMap<>();
			draft.answers()
				.forEach((formId, values) -> remains.put(formId,
						Remains.of(this.forms.ofProcess(draft.processDefinitionId(), formId), values, facts.data())));
			draft.changeSubject(facts.fingerprint(), remains);
		}
		if (!draft.processDefinitionId().equals(newest.processDefinitionId())) {
			changeVersion(draft, this.definitions.of(draft.processDefinitionId(), wizard.activity()), newest);
		}
		return draft;
	}

	private void changeVersion(WizardDraft draft, WizardDefinition former, WizardDefinition newest) {
		Predicate<String> asBefore = (formId) -> newest.customerForms().contains(formId)
				&& json(former, formId).equals(json(newest, formId));
		Map<String, Map<String, Object>> kept = new LinkedHashMap<>();
		draft.answers().forEach((formId, values) -> {
			if (newest.customerForms().contains(formId)) {
				kept.put(formId, asBefore.test(formId) ? values
						: this.forms.ofProcess(newest.processDefinitionId(), formId).withoutConsents(values));
			}
		});
		if (!draft.answers().isEmpty() && !edition(former).equals(edition(newest))) {
			draft.tellOfChangedForms();
		}
		draft.changeVersion(newest.processDefinitionId(), asBefore, kept);
	}

	/** What pages are about: what the facts say, asked by the forms of the version. */
	String fingerprint(WizardFacts<?> facts, WizardDefinition definition) {
		return facts.fingerprint() + EDITION + edition(definition);
	}

	/** Whether a page was about the same facts, be it by forms of a former version. */
	static boolean isAbout(String fingerprint, WizardFacts<?> facts) {
		return fingerprint.startsWith(facts.fingerprint() + EDITION);
	}

	WizardDefinition newest(Wizard<?> wizard) {
		return this.definitions.latest(wizard.processKey(), wizard.activity());
	}

	/** The same on every node, and for versions that ask by the same forms. */
	private String edition(WizardDefinition definition) {
		return Integer
			.toHexString(Stream.concat(definition.customerForms().stream(), definition.confirmationForm().stream())
				.map((formId) -> json(definition, formId))
				.toList()
				.hashCode());
	}

	private String json(WizardDefinition definition, String formId) {
		return this.forms.ofProcess(definition.processDefinitionId(), formId).json();
	}

}
