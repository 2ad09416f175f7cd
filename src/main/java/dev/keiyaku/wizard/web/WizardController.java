package dev.keiyaku.wizard.web;

import java.util.Map;

import dev.keiyaku.form.web.FormSubmission;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The steps of a wizard below the path of a feature's controller, which says in a method
 * {@code @ModelAttribute(VISIT)} what a request is about and whose wizard it is.
 */
public abstract class WizardController {

	/** The model attribute that is a {@link WizardVisit}. */
	protected static final String VISIT = "visit";

	private final WizardPages pages;

	protected WizardController(WizardPages pages) {
		this.pages = pages;
	}

	/** Redirects to the first step that is not finished. */
	protected ModelAndView start(WizardVisit visit) {
		return this.pages.start(visit.subject(), visit.owner());
	}

	@GetMapping("/{slug}")
	ModelAndView show(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit, @PathVariable String slug) {
		return this.pages.show(visit.subject(), visit.owner(), slug);
	}

	@PostMapping("/{slug}")
	ResponseEntity<Map<String, Object>> submit(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit,
			@PathVariable String slug, FormSubmission submission) {
		return this.pages.submit(visit.subject(), visit.owner(), slug, submission);
	}

	@PutMapping("/{slug}")
	ResponseEntity<Void> saveDraft(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit,
			@PathVariable String slug, FormSubmission submission) {
		return this.pages.saveDraft(visit.subject(), visit.owner(), slug, submission);
	}

}
