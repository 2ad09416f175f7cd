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
import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import dev.keiyaku.wizard.Walk.Stop;
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

	private final DraftRoom room;

	private final Limits limits;

	private final Clock clock;

	Wizards(OpenDrafts drafts, WizardDefinitions definitions, Forms forms, FormValidator validator,
			PasswordEncoder secrets, DraftRoom room, Limits limits, Clock clock) {
		this.drafts = drafts;
		this.definitions = definitions;
		this.forms = forms;
		this.validator = validator;
		this.secrets = secrets;
		this.room = room;
		this.limits = limits;
		this.clock = clock;
	}

	/** Returns where the owner stands, or empty when there is nothing to do. */
	public <S> Optional<WizardProgress> progress(Wizard<S> wizard, WizardVisit visit) {
		return wizard.facts(visit)
			.map((facts) -> walk(wizard, visit, this.drafts.look(wizard, visit, facts), facts).progress());
	}

	/**
	 * Keeps what is being typed; does nothing when the wizard has gone.
	 * @throws DraftTooLargeException when it is more than the store keeps
	 */
	public <S> void saveDraft(Wizard<S> wizard, WizardVisit visit, String slug, Map<String, Object> values,
			String fingerprint) {
		wizard.facts(visit).filter((facts) -> OpenDrafts.isAbout(fingerprint, facts)).ifPresent((facts) -> {
			WizardDraft draft = this.drafts.open(wizard, visit, facts);
			keepTyped(draft, walk(wizard, visit, draft, facts), slug, values, fingerprint);
			this.room.claim(draft, visit);
		});
	}

	/**
	 * Hands in a step.
	 * @param fingerprint of the page that was handed in
	 * @throws DraftTooLargeException when it is more than the store keeps
	 */
	public <S> WizardOutcome submit(Wizard<S> wizard, WizardVisit visit, String slug, Map<String, Object> values,
			String fingerprint) {
		Optional<WizardFacts<S>> found = wizard.facts(visit);
		if (found.isEmpty()) {
			return nothingToDo(wizard, visit);
		}
		WizardFacts<S> facts = found.get();
		WizardDraft draft = this.drafts.open(wizard, visit, facts);
		Walk<S> walk = walk(wizard, visit, draft, facts);
		WizardProgress before = walk.progress();
		if (!before.isShownBy(slug, fingerprint) || before.step(slug).isEmpty()) {
			if (OpenDrafts.isAbout(fingerprint, facts)) {
				keepTyped(draft, walk, slug, values, fingerprint);
				this.room.claim(draft, visit);
			}
			return WizardOutcome.Changed.at(visit.at(wizard.path()));
		}
		if (!before.isReachable(slug)) {
			return new WizardOutcome.Unfinished(before.url(before.next()));
		}
		Stop<S> stop = walk.stop(before.step(slug).get());
		Form form = stop.form();
		FormCheck handedIn = checkEntered(wizard, form, values, stop.data(), stop.facts());
		keep(draft, stop, values);
		this.room.claim(draft, visit);
		draft.submit(form.id());
		if (!form.secrets().isEmpty()) {
			draft.keepSecrets(form.id(), handedIn.passed() ? hashes(form, handedIn) : Map.of());
			if (!handedIn.passed()) {
				return new WizardOutcome.Rejected(handedIn);
			}
		}
		WizardProgress after = walk(wizard, visit, draft, facts).progress();
		FormCheck check = after.step(slug).map(Step::check).orElse(new FormCheck(Map.of(), Map.of()));
		return check.passed() ? new WizardOutcome.Next(after.url(after.after(slug)))
				: new WizardOutcome.Rejected(check);
	}

	/**
	 * Completes the wizard. Equal submits, also at the same time, all get the first one's
	 * number, and only the first does anything.
	 * @param values the confirmation form's
	 * @param fingerprint of the page that was confirmed
	 * @throws WizardConflictException when somebody was faster; nothing is done
	 * @throws LimitReachedException when the owner has completed too many; nothing is
	 * done
	 */
	public <S> WizardOutcome complete(Wizard<S> wizard, WizardVisit visit, Map<String, Object> values,
			String fingerprint) {
		Optional<WizardDraft> locked = this.drafts.lock(wizard, visit);
		Optional<String> done = this.drafts.completed(wizard, visit, fingerprint);
		if (done.isPresent()) {
			return new WizardOutcome.Next(visit.at(wizard.donePath(done.get())));
		}
		wizard.lock(visit);
		Optional<WizardFacts<S>> found = wizard.facts(visit);
		if (found.isEmpty()) {
			return nothingToDo(wizard, visit);
		}
		if (locked.isEmpty()) {
			return WizardOutcome.Changed.at(visit.at(wizard.path()));
		}
		WizardFacts<S> facts = found.get();
		WizardDraft draft = this.drafts.open(locked.get(), wizard, facts);
		Walk<S> walk = walk(wizard, visit, draft, facts);
		WizardProgress progress = walk.progress();
		if (!progress.isShownBy(WizardProgress.CONFIRM, fingerprint)) {
			return WizardOutcome.Changed.at(visit.at(wizard.path()));
		}
		if (!progress.isReachable(WizardProgress.CONFIRM)) {
			return new WizardOutcome.Unfinished(progress.url(progress.next()));
		}
		Map<String, Map<String, Object>> checked = new LinkedHashMap<>(walk.answers().forms());
		if (progress.confirmation().isPresent()) {
			Form form = progress.confirmation().get();
			FormCheck check = checkEntered(wizard, form, values, progress.data(), walk.end());
			if (!check.passed()) {
				return new WizardOutcome.Rejected(check);
			}
			checked.put(form.id(), check.values());
		}
		String number = wizard.complete(walk.end().subject(), new WizardAnswers(checked));
		this.limits.take(shares(visit));
		draft.complete(number, fingerprint, this.clock.instant());
		return new WizardOutcome.Next(visit.at(wizard.donePath(number)));
	}

	private static WizardOutcome nothingToDo(Wizard<?> wizard, WizardVisit visit) {
		return new WizardOutcome.Changed(visit.at(wizard.fallbackPath()), wizard.whyNothing(visit));
	}

	/** Who completes a wizard: a member and the company, or a visitor's network. */
	private static Share[] shares(WizardVisit visit) {
		if (visit.isVisitor()) {
			return new Share[] { Share.ofNetwork(Limit.PROCEDURES_FROM_NETWORK) };
		}
		return new Share[] { Share.of(Limit.PROCEDURES_OF_MEMBER, visit.member().memberId()),
				Share.of(Limit.PROCEDURES_OF_COMPANY, visit.member().companyId()) };
	}

	/**
	 * Keeps what was typed into a page, be it by forms of a former version, but not into
	 * other rows.
	 */
	private <S> void keepTyped(WizardDraft draft, Walk<S> walk, String slug, Map<String, Object> values,
			String fingerprint) {
		WizardProgress progress = walk.progress();
		progress.step(slug)
			.filter((step) -> progress.hasRowsOf(slug, fingerprint))
			.ifPresent((step) -> keep(draft, walk.stop(step),
					progress.isShownBy(slug, fingerprint) ? values : step.form().withoutConsents(values)));
	}

	/** Typing into new rows does not hand them in. */
	private void keep(WizardDraft draft, Stop<?> stop, Map<String, Object> values) {
		Form form = stop.form();
		if (!stop.rows().known()) {
			draft.takeBack(form.id());
		}
		Map<String, Object> entered = this.validator.draft(form, values, stop.data());
		draft.keep(form.id(), Rows.named(form, entered, stop.data()), this.clock.instant());
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
	private FormCheck withKeptSecrets(Form form, WizardDraft draft, Map<String, Object> answers,
			Map<String, Object> data) {
		FormCheck check = this.validator.check(form, answers, data);
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

	private <S> Walk<S> walk(Wizard<S> wizard, WizardVisit visit, WizardDraft draft, WizardFacts<S> facts) {
		WizardDefinition definition = this.definitions.of(draft.processDefinitionId(), wizard.activity());
		Map<String, Map<String, Object>> given = new LinkedHashMap<>(draft.answers());
		Map<String, Map<String, Object>> finished = new LinkedHashMap<>();
		Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
		WizardFacts<S> here = derived(wizard, facts, finished);
		List<Step> steps = new ArrayList<>();
		List<Stop<S>> stops = new ArrayList<>();
		for (String formId : definition.customerForms()) {
			Form form = this.forms.ofProcess(draft.processDefinitionId(), formId);
			Map<String, Object> data = data(form, here, given);
			Rows rows = Rows.of(form, draft.answers(formId), data);
			given.computeIfPresent(formId, (id, answers) -> rows.answers());
			if (!this.validator.asks(form, data)) {
				continue;
			}
			FormCheck check = wizard.check(here.subject(), formId, withKeptSecrets(form, draft, rows.answers(), data));
			boolean holds = draft.isSubmitted(formId) && rows.known() && check.passed();
			S subject = here.subject();
			steps.add(new Step(form, Json.merge(data, rows.answers()), holds, check, Rows.fingerprint(form, data),
					() -> wizard.glance(subject)));
			stops.add(new Stop<>(form, here, data, rows));
			shown.put(formId, rows.answers());
			if (holds) {
				finished.put(formId, check.values());
				here = derived(wizard, facts, finished);
			}
		}
		WizardFacts<S> end = here;
		Optional<Form> confirmation = definition.confirmationForm()
			.map((formId) -> this.forms.ofProcess(draft.processDefinitionId(), formId));
		Map<String, Object> data = confirmation.map((form) -> data(form, end, given)).orElse(end.data());
		WizardProgress progress = new WizardProgress(visit.at(wizard.path()), List.copyOf(steps), confirmation, data,
				this.drafts.fingerprint(facts, definition), Digest.of(shown), () -> wizard.glance(end.subject()),
				() -> wizard.summed(end.subject()), draft.subjectChanged(), draft.formsChanged());
		return new Walk<>(progress, stops, new WizardAnswers(finished), end);
	}

	/** What forms read, as the browser will see it. */
	private static <S> WizardFacts<S> derived(Wizard<S> wizard, WizardFacts<S> facts,
			Map<String, Map<String, Object>> before) {
		WizardFacts<S> derived = wizard.derived(facts, new WizardAnswers(before));
		return new WizardFacts<>(derived.subject(), facts.fingerprint(), Json.plain(derived.data()),
				Json.plain(derived.prefill()));
	}

	/**
	 * The facts win over what other forms were answered, and that over first values. The
	 * rows of a form are never another one's answers.
	 */
	private static Map<String, Object> data(Form form, WizardFacts<?> facts, Map<String, Map<String, Object>> given) {
		Map<String, Object> data = new LinkedHashMap<>(facts.prefill());
		given.forEach((formId, values) -> {
			if (!Objects.equals(formId, form.id())) {
				data.putAll(values);
			}
		});
		data.keySet().removeAll(form.lists());
		data.putAll(facts.data());
		return data;
	}

}
