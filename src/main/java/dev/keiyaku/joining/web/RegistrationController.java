package dev.keiyaku.joining.web;

import java.util.Map;

import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.form.web.Visitors;
import dev.keiyaku.form.web.WizardPages;
import dev.keiyaku.joining.LoginIdTakenException;
import dev.keiyaku.store.Texts;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /register}: the wizard's steps and the page that says to look for the mail. */
@Controller
@RequestMapping("/register")
class RegistrationController {

	private final WizardPages pages;

	private final RegistrationWizard wizard;

	private final Texts texts;

	RegistrationController(WizardPages pages, RegistrationWizard wizard, Texts texts) {
		this.pages = pages;
		this.wizard = wizard;
		this.texts = texts;
	}

	@GetMapping
	ModelAndView start(HttpSession session) {
		return this.pages.start(this.wizard, Visitors.owner(session));
	}

	@GetMapping("/{slug}")
	ModelAndView show(HttpSession session, @PathVariable String slug) {
		return this.pages.show(this.wizard, Visitors.owner(session), slug);
	}

	@PostMapping("/{slug}")
	ResponseEntity<Map<String, Object>> submit(HttpSession session, @PathVariable String slug,
			FormSubmission submission) {
		return this.pages.submit(this.wizard, Visitors.owner(session), slug, submission);
	}

	@PutMapping("/{slug}")
	ResponseEntity<Void> saveDraft(HttpSession session, @PathVariable String slug, FormSubmission submission) {
		return this.pages.saveDraft(this.wizard, Visitors.owner(session), slug, submission);
	}

	@GetMapping("/sent")
	ModelAndView sent() {
		return new ModelAndView("joining/sent");
	}

	@ExceptionHandler(LoginIdTakenException.class)
	ResponseEntity<Map<String, Object>> loginIdTaken() {
		return FormResponses.conflict(this.texts.of("joining.error.login-id-taken-now"),
				this.wizard.path() + "/applicant");
	}

}
