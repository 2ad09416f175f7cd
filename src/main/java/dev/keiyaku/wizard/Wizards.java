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
	public Optional<WizardProgress> progress(WizardSubject subject, WizardOwner owner) {
		return subject.facts(owner)
			.map((facts) -> progress(subject, owner, this.drafts.open(subject, owner, facts), facts));
	}

	/** Keeps what is being typed; does nothing when the wizard has gone. */
	public void saveDraft(WizardSubject subject, WizardOwner owner, String slug, Map<String, Object> values,
			String fingerprint) {
		subject.facts(owner).filter((facts) -> OpenDrafts.isAbout(fingerprint, facts)).ifPresent((facts) -> {
			WizardDraft draft = this.drafts.open(subject, owner, facts);
			WizardProgress progress = progress(subject, owner, draft, facts);
			progress.step(slug)
				.ifPresent((step) -> keep(draft, step.form(),
						progress.isShownBy(fingerprint) ? values : step.form().withoutConsents(values), facts));
		});
	}

	/**
	 * Hands in a step.
	 * @param fingerprint the subject that the page was about
	 */
	public WizardOutcome submit(WizardSubject subject, WizardOwner owner, String slug, Map<String, Object> values,
			String fingerprint) {
		Optional<WizardFacts> found = subject.facts(owner);
		if (found.isEmpty()) {
			return new WizardOutcome.Changed(subject.fallbackPath());
		}
		WizardFacts facts = found.get();
		WizardDraft draft = this.drafts.open(subject, owner, facts);
		WizardProgress before = progress(subject, owner, draft, facts);
		if (!before.isShownBy(fingerprint) || before.step(slug).isEmpty()) {
			saveDraft(subject, owner, slug, values, fingerprint);
			return new WizardOutcome.Changed(subject.path());
		}
		if (!before.isReachable(slug)) {
			return new WizardOutcome.Unfinished(url(subject, before.next()));
		}
		Form form = before.step(slug).get().form();
		FormCheck handedIn = checkEntered(subject, owner, form, values, dataFor(draft, form, facts));
		keep(draft, form, values, facts);
		draft.submit(form.id());
		if (!form.secrets().isEmpty()) {
			draft.keepSecrets(form.id(), handedIn.passed() ? hashes(form, handedIn) : Map.of());
			if (!handedIn.passed()) {
				return new WizardOutcome.Rejected(handedIn);
			}
		}
		WizardProgress after = progress(subject, owner, draft, facts);
		FormCheck check = after.step(slug).map(Step::check).orElse(new FormCheck(Map.of(), Map.of()));
		return check.passed() ? new WizardOutcome.Next(url(subject, after.after(slug)))
				: new WizardOutcome.Rejected(check);
	}

	/**
	 * Completes the wizard. Equal submits, also at the same time, all get the first one's
	 * number, and only the first does anything.
	 * @param values the confirmation form's
	 * @param fingerprint the subject that the page was about
	 */
	public WizardOutcome complete(WizardSubject subject, WizardOwner owner, Map<String, Object> values,
			String fingerprint) {
		Optional<WizardDraft> locked = this.drafts.lock(subject, owner);
		Optional<String> done = this.drafts.completed(subject, owner, fingerprint);
		if (done.isPresent()) {
			return new WizardOutcome.Next(subject.donePath(done.get()));
		}
		Optional<WizardFacts> facts = subject.facts(owner);
		if (locked.isEmpty() || facts.isEmpty()
				|| !this.drafts.fingerprint(facts.get(), this.drafts.newest(subject)).equals(fingerprint)) {
			return new WizardOutcome.Changed(facts.isEmpty() ? subject.fallbackPath() : subject.path());
		}
		WizardDraft draft = this.drafts.open(subject, owner, facts.get());
		WizardProgress progress = progress(subject, owner, draft, facts.get());
		if (!progress.isReachable(WizardProgress.CONFIRM)) {
			return new WizardOutcome.Unfinished(url(subject, progress.next()));
		}
		Map<String, Map<String, Object>> checked = new LinkedHashMap<>();
		progress.steps().forEach((step) -> checked.put(step.form().id(), step.check().values()));
		if (progress.confirmation().isPresent()) {
			Form form = progress.confirmation().get();
			FormCheck check = checkEntered(subject, owner, form, values, progress.data());
			if (!check.passed()) {
				return new WizardOutcome.Rejected(check);
			}
			checked.put(form.id(), check.values());
		}
		String number = subject.complete(owner, new WizardAnswers(facts.get(), checked));
		draft.complete(number, fingerprint, this.clock.instant());
		return new WizardOutcome.Next(subject.donePath(number));
	}

	private void keep(WizardDraft draft, Form form, Map<String, Object> values, WizardFacts facts) {
		Map<String, Object> entered = this.validator.draft(form, values, dataFor(draft, form, facts));
		draft.keep(form.id(), Remains.named(entered, facts.data()), this.clock.instant());
	}

	/** Checks what is handed in, secrets too. */
	private FormCheck checkEntered(WizardSubject subject, WizardOwner owner, Form form, Map<String, Object> values,
			Map<String, Object> data) {
		FormCheck check = this.validator.check(form, values, data);
		for (String secret : form.secrets()) {
			Object entered = check.values().get(secret);
			if (entered != null) {
				check = check.taking(secret, Secret.entered((String) entered));
			}
		}
		return subject.check(owner, form.id(), check);
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

	private WizardProgress progress(WizardSubject subject, WizardOwner owner, WizardDraft draft, WizardFacts facts) {
		WizardDefinition definition = this.definitions.of(draft.processDefinitionId(), subject.activity());
		List<Step> steps = new ArrayList<>();
		for (String formId : definition.customerForms()) {
			Form form = this.forms.ofProcess(draft.processDefinitionId(), formId);
			Map<String, Object> data = dataFor(draft, form, facts);
			if (this.validator.asks(form, data)) {
				FormCheck check = subject.check(owner, formId, withKeptSecrets(form, draft, data));
				steps.add(new Step(form, Json.merge(data, draft.answers(formId)),
						draft.isSubmitted(formId) && check.passed(), check));
			}
		}
		Optional<Form> confirmation = definition.confirmationForm()
			.map((formId) -> this.forms.ofProcess(draft.processDefinitionId(), formId));
		Map<String, Object> data = confirmation.map((form) -> dataFor(draft, form, facts))
			.orElseGet(() -> Json.plain(facts.data()));
		return new WizardProgress(List.copyOf(steps), confirmation, data, this.drafts.fingerprint(facts, definition),
				draft.subjectChanged(), draft.formsChanged());
	}

	/** The facts win over what other forms were answered, and that over first values. */
	private static Map<String, Object> dataFor(WizardDraft draft, Form form, WizardFacts facts) {
		Map<String, Object> data = Json.plain(facts.prefill());
		draft.answers().forEach((formId, values) -> {
			if (!Objects.equals(formId, form.id())) {
				data.putAll(values);
			}
		});
		data.putAll(Json.plain(facts.data()));
		return data;
	}

	private static String url(WizardSubject subject, String slug) {
		return subject.path() + "/" + slug;
	}

}
