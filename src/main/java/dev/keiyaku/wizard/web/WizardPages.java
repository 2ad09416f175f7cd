package dev.keiyaku.wizard.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.form.FormReading;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.wizard.DraftTooLargeException;
import dev.keiyaku.wizard.Wizard;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardOutcome;
import dev.keiyaku.wizard.WizardProgress;
import dev.keiyaku.wizard.WizardProgress.Step;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.Wizards;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

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

	private final FormReading reading;

	private final MessageSource messages;

	WizardPages(Wizards wizards, FormReading reading, MessageSource messages) {
		this.wizards = wizards;
		this.reading = reading;
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
	public record Section(String label, String url, List<FormReading.Part> parts) {
	}

	/** Redirects to the first step that is not finished. */
	ModelAndView start(Wizard<?> wizard, WizardVisit visit) {
		return this.wizards.progress(wizard, visit)
			.map((progress) -> redirect(progress.url(progress.next())))
			.orElseGet(() -> redirect(visit.at(wizard.fallbackPath())));
	}

	/**
	 * Shows a step, or redirects to the step that comes before it; 404 when there is no
	 * such step.
	 */
	ModelAndView show(Wizard<?> wizard, WizardVisit visit, String slug) {
		Optional<WizardProgress> found = this.wizards.progress(wizard, visit);
		if (found.isEmpty()) {
			return redirect(visit.at(wizard.fallbackPath()));
		}
		WizardProgress progress = found.get();
		boolean confirming = WizardProgress.CONFIRM.equals(slug);
		if (!confirming && progress.step(slug).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (!progress.isReachable(slug)) {
			return redirect(progress.url(progress.next()));
		}
		ModelAndView page = confirming ? confirmation(wizard, progress) : step(progress, slug);
		return page.addObject("wizardTitle", message("wizard." + wizard.name() + ".title"))
			.addObject("marks", marks(progress, slug))
			.addObject("subjectChanged", progress.subjectChanged())
			.addObject("formsChanged", progress.formsChanged())
			.addObject("back", back(progress, slug).orElseGet(() -> visit.at(wizard.fallbackPath())));
	}

	private ModelAndView step(WizardProgress progress, String slug) {
		Step step = progress.step(slug).orElseThrow();
		String url = submitUrl(progress, slug);
		return new ModelAndView("wizard/step").addObject("heading", label(step))
			.addObject("glance", step.glance().get().orElse(null))
			.addObject("island", new FormIsland(step.form(), step.data(), url, url, nextLabel(step)));
	}

	private ModelAndView confirmation(Wizard<?> wizard, WizardProgress progress) {
		List<Section> sections = progress.steps()
			.stream()
			.map((step) -> new Section(label(step), progress.url(step.slug()),
					this.reading.of(step.form(), wizard.asKept(step.form().id(), step.data()))))
			.toList();
		Map<String, Object> data = new HashMap<>(progress.data());
		data.putAll(progress.summed().get());
		ModelAndView page = new ModelAndView("wizard/confirm");
		wizard.confirmationSummary().ifPresent((fragment) -> page.addObject("summary", fragment));
		return page.addObject("heading", message("wizard.confirm"))
			.addObject("glance", progress.glance().get().orElse(null))
			.addObject("data", data)
			.addObject("sections", sections)
			.addObject("island", new FormIsland(progress.confirmation().orElse(BUTTON_ONLY), progress.data(),
					submitUrl(progress, WizardProgress.CONFIRM), null, message("wizard." + wizard.name() + ".submit")));
	}

	/** Checks and keeps a step, or completes the wizard on its last. */
	ResponseEntity<Map<String, Object>> submit(Wizard<?> wizard, WizardVisit visit, String slug,
			FormSubmission submission) {
		try {
			return answer(WizardProgress.CONFIRM.equals(slug)
					? this.wizards.complete(wizard, visit, submission.values(), submission.fingerprint())
					: this.wizards.submit(wizard, visit, slug, submission.values(), submission.fingerprint()));
		}
		catch (WizardConflictException ex) {
			return FormResponses.conflict(message(ex.messageKey()), visit.at(ex.path()));
		}
		catch (DraftTooLargeException ex) {
			return FormResponses.tooLarge(message(ex.messageKey()));
		}
	}

	private ResponseEntity<Map<String, Object>> answer(WizardOutcome outcome) {
		if (outcome instanceof WizardOutcome.Next next) {
			return FormResponses.next(next.url());
		}
		if (outcome instanceof WizardOutcome.Rejected rejected) {
			return FormResponses.rejected(rejected.check());
		}
		if (outcome instanceof WizardOutcome.Unfinished unfinished) {
			return FormResponses.conflict(message("wizard.unfinished"), unfinished.url());
		}
		WizardOutcome.Changed changed = (WizardOutcome.Changed) outcome;
		return FormResponses.conflict(changed.reason().orElseGet(() -> message("wizard.changed")), changed.url());
	}

	/** Keeps what is being typed into a step, checked or not. */
	ResponseEntity<Map<String, Object>> saveDraft(Wizard<?> wizard, WizardVisit visit, String slug,
			FormSubmission submission) {
		try {
			this.wizards.saveDraft(wizard, visit, slug, submission.values(), submission.fingerprint());
			return ResponseEntity.noContent().build();
		}
		catch (DraftTooLargeException ex) {
			return FormResponses.tooLarge(message(ex.messageKey()));
		}
	}

	private List<Mark> marks(WizardProgress progress, String slug) {
		List<Mark> marks = new ArrayList<>();
		for (Step step : progress.steps()) {
			marks.add(mark(progress, step.slug(), label(step), slug, step.finished()));
		}
		marks.add(mark(progress, WizardProgress.CONFIRM, message("wizard.confirm"), slug, false));
		return marks;
	}

	private static Mark mark(WizardProgress progress, String slug, String label, String current, boolean finished) {
		boolean here = slug.equals(current);
		return new Mark(label, (progress.isReachable(slug) && !here) ? progress.url(slug) : null, here, finished);
	}

	private static Optional<String> back(WizardProgress progress, String slug) {
		String before = null;
		for (Step step : progress.steps()) {
			if (step.slug().equals(slug)) {
				break;
			}
			before = step.slug();
		}
		return Optional.ofNullable(before).map(progress::url);
	}

	private String label(Step step) {
		return message("wizard.step." + step.form().id());
	}

	private String nextLabel(Step step) {
		Locale locale = LocaleContextHolder.getLocale();
		String usual = this.messages.getMessage("wizard.next", null, locale);
		return this.messages.getMessage("wizard.next." + step.form().id(), null, usual, locale);
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	private static ModelAndView redirect(String path) {
		return new ModelAndView("redirect:" + path);
	}

	private static String submitUrl(WizardProgress progress, String slug) {
		return progress.url(slug) + "?fingerprint="
				+ UriUtils.encode(progress.fingerprint(slug), StandardCharsets.UTF_8);
	}

}
