package dev.keiyaku.joining.web;

import java.util.Map;

import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.joining.LoginIdTakenException;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.web.Visitors;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;
import dev.keiyaku.wizard.web.WizardVisit;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /register}: the wizard's steps and the page that says to look for the mail. */
@Controller
@RequestMapping("/register")
class RegistrationController extends WizardController {

	private final RegistrationWizard wizard;

	private final Texts texts;

	RegistrationController(WizardPages pages, RegistrationWizard wizard, Texts texts) {
		super(pages);
		this.wizard = wizard;
		this.texts = texts;
	}

	@ModelAttribute(VISIT)
	WizardVisit visit(HttpSession session) {
		return new WizardVisit(this.wizard, Visitors.owner(session));
	}

	@GetMapping
	ModelAndView begin(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit) {
		return start(visit);
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
