package dev.keiyaku.wizard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.Forms;
import dev.keiyaku.form.Json;
import dev.keiyaku.wizard.WizardProgress.Step;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps through the forms that a process names, keeping what was entered, and does what
 * the wizard was for exactly once. Of passwords it keeps hashes, beside the answers, so
 * that no page and no other form ever reads them.
 */
@Service
@Transactional
public class Wizards {

	private final OpenDrafts drafts;

	private final WizardDefinitions definitions;

	private final Forms forms;

	private final FormValidator validator;

	private final PasswordEncoder secrets;

	private final Clock clock;

	Wizards(OpenDrafts drafts, WizardDefinitions definitions, Forms forms, FormValidator validator,
			PasswordEncoder secrets, Clock clock) {
		this.drafts = drafts;
		this.definitions = definitions;
		this.forms = forms;
		this.validator = validator;
		this.secrets = secrets;
		this.clock = clock;
	}

	/** Returns where the owner stands, or empty when there is nothing to do. */
	public <S> Optional<WizardProgress> progress(Wizard<S> wizard, WizardVisit visit) {
		return wizard.facts(visit)
			.map((facts) -> progress(wizard, visit, this.drafts.open(wizard, visit, facts), facts));
	}

	/** Keeps what is being typed; does nothing when the wizard has gone. */
	public <S> void saveDraft(Wizard<S> wizard, WizardVisit visit, String slug, Map<String, Object> values,
			String fingerprint) {
		wizard.facts(visit).filter((facts) -> OpenDrafts.isAbout(fingerprint, facts)).ifPresent((facts) -> {
			WizardDraft draft = this.drafts.open(wizard, visit, facts);
			keepTyped(draft, progress(wizard, visit, draft, facts), slug, values, fingerprint, facts);
		});
	}

	/**
	 * Hands in a step.
	 * @param fingerprint the subject that the page was about
	 */
	public <S> WizardOutcome submit(Wizard<S> wizard, WizardVisit visit, String slug, Map<String, Object> values,
			String fingerprint) {
		Optional<WizardFacts<S>> found = wizard.facts(visit);
		if (found.isEmpty()) {
			return new WizardOutcome.Changed(visit.at(wizard.fallbackPath()));
		}
		WizardFacts<S> facts = found.get();
		WizardDraft draft = this.drafts.open(wizard, visit, facts);
		WizardProgress before = progress(wizard, visit, draft, facts);
		if (!before.isShownBy(fingerprint) || before.step(slug).isEmpty()) {
			if (OpenDrafts.isAbout(fingerprint, facts)) {
				keepTyped(draft, before, slug, values, fingerprint, facts);
			}
			return new WizardOutcome.Changed(visit.at(wizard.path()));
		}
		if (!before.isReachable(slug)) {
			return new WizardOutcome.Unfinished(before.url(before.next()));
		}
		Form form = before.step(slug).get().form();
		FormCheck handedIn = checkEntered(wizard, form, values, dataFor(draft, form, facts), facts);
		keep(draft, form, values, facts);
		draft.submit(form.id());
		if (!form.secrets().isEmpty()) {
			draft.keepSecrets(form.id(), handedIn.passed() ? hashes(form, handedIn) : Map.of());
			if (!handedIn.passed()) {
				return new WizardOutcome.Rejected(handedIn);
			}
		}
		WizardProgress after = progress(wizard, visit, draft, facts);
		FormCheck check = after.step(slug).map(Step::check).orElse(new FormCheck(Map.of(), Map.of()));
		return check.passed() ? new WizardOutcome.Next(after.url(after.after(slug)))
				: new WizardOutcome.Rejected(check);
	}

	/**
	 * Completes the wizard. Equal submits, also at the same time, all get the first one's
	 * number, and only the first does anything.
	 * @param values the confirmation form's
	 * @param fingerprint the subject that the page was about
	 * @throws WizardConflictException when somebody was faster; nothing is done
	 */
	public <S> WizardOutcome complete(Wizard<S> wizard, WizardVisit visit, Map<String, Object> values,
			String fingerprint) {
		Optional<WizardDraft> locked = this.drafts.lock(wizard, visit);
		Optional<String> done = this.drafts.completed(wizard, visit, fingerprint);
		if (done.isPresent()) {
			return new WizardOutcome.Next(visit.at(wizard.donePath(done.get())));
		}
		Optional<WizardFacts<S>> found = wizard.facts(visit);
		if (locked.isEmpty() || found.isEmpty()
				|| !this.drafts.fingerprint(found.get(), this.drafts.newest(wizard)).equals(fingerprint)) {
			return new WizardOutcome.Changed(visit.at(found.isEmpty() ? wizard.fallbackPath() : wizard.path()));
		}
		WizardFacts<S> facts = found.get();
		WizardDraft draft = this.drafts.open(wizard, visit, facts);
		WizardProgress progress = progress(wizard, visit, draft, facts);
		if (!progress.isReachable(WizardProgress.CONFIRM)) {
			return new WizardOutcome.Unfinished(progress.url(progress.next()));
		}
		Map<String, Map<String, Object>> checked = new LinkedHashMap<>();
		progress.steps().forEach((step) -> checked.put(step.form().id(), step.check().values()));
		if (progress.confirmation().isPresent()) {
			Form form = progress.confirmation().get();
			FormCheck check = checkEntered(wizard, form, values, progress.data(), facts);
			if (!check.passed()) {
				return new WizardOutcome.Rejected(check);
			}
			checked.put(form.id(), check.values());
		}
		String number = wizard.complete(facts.subject(), new WizardAnswers(checked));
		draft.complete(number, fingerprint, this.clock.instant());
		return new WizardOutcome.Next(visit.at(wizard.donePath(number)));
	}

	/** Keeps what was typed into a page, be it by forms of a former version. */
	private void keepTyped(WizardDraft draft, WizardProgress progress, String slug, Map<String, Object> values,
			String fingerprint, WizardFacts<?> facts) {
		progress.step(slug)
			.ifPresent((step) -> keep(draft, step.form(),
					progress.isShownBy(fingerprint) ? values : step.form().withoutConsents(values), facts));
	}

	private void keep(WizardDraft draft, Form form, Map<String, Object> values, WizardFacts<?> facts) {
		Map<String, Object> entered = this.validator.draft(form, values, dataFor(draft, form, facts));
		draft.keep(form.id(), Remains.named(entered, facts.data()), this.clock.instant());
	}

	/** Checks what is handed in, secrets too. */
	private <S> FormCheck checkEntered(Wizard<S> wizard, Form form, Map<String, Object> values,
			Map<String, Object> data, WizardFacts<S> facts) {
		FormCheck check = this.validator.check(form, values, data);
		for (String secret : form.secrets()) {
			Object entered = check.values().get(secret);
			if (entered != null) {
				check = check.taking(secret, Secret.entered((String) entered));
			}
		}
		return wizard.check(facts.subject(), form.id(), check);
	}

	/** Checks what was entered before; of secrets only the hashes are left. */
	private FormCheck withKeptSecrets(Form form, WizardDraft draft, Map<String, Object> data) {
		FormCheck check = this.validator.check(form, draft.answers(form.id()), data);
		for (Map.Entry<String, String> kept : draft.secrets(form.id()).entrySet()) {
			check = check.taking(kept.getKey(), Secret.kept(kept.getValue()));
		}
		return check;
	}

	/** A secret that is entered twice is hashed once. */
	private Map<String, String> hashes(Form form, FormCheck check) {
		Map<String, String> made = new HashMap<>();
		Map<String, String> hashes = new LinkedHashMap<>();
		for (String secret : form.secrets()) {
			check.value(secret, Secret.class)
				.flatMap(Secret::entered)
				.ifPresent((entered) -> hashes.put(secret, made.computeIfAbsent(entered, this.secrets::encode)));
		}
		return hashes;
	}

	private <S> WizardProgress progress(Wizard<S> wizard, WizardVisit visit, WizardDraft draft, WizardFacts<S> facts) {
		WizardDefinition definition = this.definitions.of(draft.processDefinitionId(), wizard.activity());
		List<Step> steps = new ArrayList<>();
		for (String formId : definition.customerForms()) {
			Form form = this.forms.ofProcess(draft.processDefinitionId(), formId);
			Map<String, Object> data = dataFor(draft, form, facts);
			if (this.validator.asks(form, data)) {
				FormCheck check = wizard.check(facts.subject(), formId, withKeptSecrets(form, draft, data));
				steps.add(new Step(form, Json.merge(data, draft.answers(formId)),
						draft.isSubmitted(formId) && check.passed(), check));
			}
		}
		Optional<Form> confirmation = definition.confirmationForm()
			.map((formId) -> this.forms.ofProcess(draft.processDefinitionId(), formId));
		Map<String, Object> data = confirmation.map((form) -> dataFor(draft, form, facts))
			.orElseGet(() -> Json.plain(facts.data()));
		return new WizardProgress(visit.at(wizard.path()), List.copyOf(steps), confirmation, data,
				this.drafts.fingerprint(facts, definition), draft.subjectChanged(), draft.formsChanged());
	}

	/** The facts win over what other forms were answered, and that over first values. */
	private static Map<String, Object> dataFor(WizardDraft draft, Form form, WizardFacts<?> facts) {
		Map<String, Object> data = Json.plain(facts.prefill());
		draft.answers().forEach((formId, values) -> {
			if (!Objects.equals(formId, form.id())) {
				data.putAll(values);
			}
		});
		data.putAll(Json.plain(facts.data()));
		return data;
	}

}
