package dev.keiyaku.wizard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.wizard.WizardOutcome;
import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.WizardProgress;
import dev.keiyaku.wizard.WizardProgress.Step;
import dev.keiyaku.wizard.WizardSubject;
import dev.keiyaku.wizard.Wizards;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages of every wizard, to which a {@link WizardController} maps the addresses below
 * its own. The slug of a form is its id without the first word; the last step's is
 * {@code confirm}.
 */
@Component
public class WizardPages {

	/** The confirmation of a wizard that asks for nothing more: only its button. */
	private static final Form BUTTON_ONLY = Form.parse("{\"type\":\"default\",\"id\":\"confirm\",\"components\":[]}");

	private final Wizards wizards;

	private final MessageSource messages;

	WizardPages(Wizards wizards, MessageSource messages) {
		this.wizards = wizards;
		this.messages = messages;
	}

	/**
	 * A step in the indicator.
	 *
	 * @param url where it can be reached, {@code null} when not yet
	 */
	public record Mark(String label, String url, boolean current, boolean finished) {
	}

	/** A finished step on the confirmation page. */
	public record Section(String label, String url, FormIsland island) {
	}

	/** Redirects to the first step that is not finished. */
	public ModelAndView start(WizardSubject subject, WizardOwner owner) {
		return this.wizards.progress(subject, owner)
			.map((progress) -> redirect(url(subject, progress.next())))
			.orElseGet(() -> redirect(subject.fallbackPath()));
	}

	/**
	 * Shows a step, or redirects to the step that comes before it; 404 when there is no
	 * such step.
	 */
	public ModelAndView show(WizardSubject subject, WizardOwner owner, String slug) {
		Optional<WizardProgress> found = this.wizards.progress(subject, owner);
		if (found.isEmpty()) {
			return redirect(subject.fallbackPath());
		}
		WizardProgress progress = found.get();
		boolean confirming = WizardProgress.CONFIRM.equals(slug);
		if (!confirming && progress.step(slug).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (!progress.isReachable(slug)) {
			return redirect(url(subject, progress.next()));
		}
		ModelAndView page = confirming ? confirmation(subject, progress) : step(subject, progress, slug);
		return page.addObject("wizardTitle", message("wizard." + subject.name() + ".title"))
			.addObject("marks", marks(subject, progress, slug))
			.addObject("subjectChanged", progress.subjectChanged())
			.addObject("formsChanged", progress.formsChanged())
			.addObject("back", back(subject, progress, slug));
	}

	private ModelAndView step(WizardSubject subject, WizardProgress progress, String slug) {
		Step step = progress.step(slug).orElseThrow();
		String url = url(subject, slug, progress);
		return new ModelAndView("wizard/step").addObject("heading", label(step))
			.addObject("island", new FormIsland(step.form(), step.data(), false, url, url, message("wizard.next")));
	}

	private ModelAndView confirmation(WizardSubject subject, WizardProgress progress) {
		List<Section> sections = progress.steps()
			.stream()
			.map((step) -> new Section(label(step), url(subject, step.slug()),
					FormIsland.readOnly(step.form(), subject.asKept(step.form().id(), step.data()))))
			.toList();
		ModelAndView page = new ModelAndView("wizard/confirm");
		subject.confirmationSummary().ifPresent((fragment) -> page.addObject("summary", fragment));
		return page.addObject("heading", message("wizard.confirm"))
			.addObject("data", progress.data())
			.addObject("sections", sections)
			.addObject("island",
					new FormIsland(progress.confirmation().orElse(BUTTON_ONLY), progress.data(), false,
							url(subject, WizardProgress.CONFIRM, progress), null,
							message("wizard." + subject.name() + ".submit")));
	}

	/** Checks and keeps a step, or completes the wizard on its last. */
	public ResponseEntity<Map<String, Object>> submit(WizardSubject subject, WizardOwner owner, String slug,
			FormSubmission submission) {
		WizardOutcome outcome = WizardProgress.CONFIRM.equals(slug)
				? this.wizards.complete(subject, owner, submission.values(), submission.fingerprint())
				: this.wizards.submit(subject, owner, slug, submission.values(), submission.fingerprint());
		if (outcome instanceof WizardOutcome.Next next) {
			return FormResponses.next(next.url());
		}
		if (outcome instanceof WizardOutcome.Rejected rejected) {
			return FormResponses.rejected(rejected.check());
		}
		if (outcome instanceof WizardOutcome.Unfinished unfinished) {
			return FormResponses.conflict(message("wizard.unfinished"), unfinished.url());
		}
		return FormResponses.conflict(message("wizard.changed"), ((WizardOutcome.Changed) outcome).url());
	}

	/** Keeps what is being typed into a step, checked or not. */
	public ResponseEntity<Void> saveDraft(WizardSubject subject, WizardOwner owner, String slug,
			FormSubmission submission) {
		this.wizards.saveDraft(subject, owner, slug, submission.values(), submission.fingerprint());
		return ResponseEntity.noContent().build();
	}

	private List<Mark> marks(WizardSubject subject, WizardProgress progress, String slug) {
		List<Mark> marks = new ArrayList<>();
		for (Step step : progress.steps()) {
			marks.add(mark(subject, progress, step.slug(), label(step), slug, step.finished()));
		}
		marks.add(mark(subject, progress, WizardProgress.CONFIRM, message("wizard.confirm"), slug, false));
		return marks;
	}

	private static Mark mark(WizardSubject subject, WizardProgress progress, String slug, String label, String current,
			boolean finished) {
		boolean here = slug.equals(current);
		return new Mark(label, (progress.isReachable(slug) && !here) ? url(subject, slug) : null, here, finished);
	}

	private static String back(WizardSubject subject, WizardProgress progress, String slug) {
		String before = null;
		for (Step step : progress.steps()) {
			if (step.slug().equals(slug)) {
				break;
			}
			before = step.slug();
		}
		return (before != null) ? url(subject, before) : subject.fallbackPath();
	}

	private String label(Step step) {
		return message("wizard.step." + step.form().id());
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	private static ModelAndView redirect(String path) {
		return new ModelAndView("redirect:" + path);
	}

	private static String url(WizardSubject subject, String slug) {
		return subject.path() + "/" + slug;
	}

	private static String url(WizardSubject subject, String slug, WizardProgress progress) {
		return UriComponentsBuilder.fromPath(url(subject, slug))
			.queryParam("fingerprint", "{fingerprint}")
			.encode()
			.buildAndExpand(progress.fingerprint())
			.toUriString();
	}

}
