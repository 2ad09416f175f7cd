package dev.keiyaku.joining.web;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.joining.Invitation;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.JoiningTerms;
import dev.keiyaku.joining.LoginIdTakenException;
import dev.keiyaku.member.Companies;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.web.Visitors;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;
import dev.keiyaku.wizard.web.WizardVisit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The link of an invitation: a page that changes nothing, and behind it the wizard of the
 * invited person.
 */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController extends WizardController {

	private final ApplicantForm form;

	private final JoiningTerms terms;

	private final Invitations invitations;

	private final Companies companies;

	private final Texts texts;

	InvitationController(WizardPages pages, ApplicantForm form, JoiningTerms terms, Invitations invitations,
			Companies companies, Texts texts) {
		super(pages);
		this.form = form;
		this.terms = terms;
		this.invitations = invitations;
		this.companies = companies;
		this.texts = texts;
	}

	@ModelAttribute(VISIT)
	WizardVisit visit(HttpSession session, @PathVariable String token) {
		InviteeWizard wizard = new InviteeWizard(token, this.form, this.terms, this.invitations, this.companies);
		return new WizardVisit(wizard, Visitors.owner(session));
	}

	@GetMapping
	ModelAndView open(@PathVariable String token) {
		return this.invitations.usable(token)
			.map(invitation -> new ModelAndView("joining/invitation", model(token, invitation)))
			.orElseGet(() -> new ModelAndView("joining/invitation-unusable"));
	}

	private Map<String, Object> model(String token, Invitation invitation) {
		Map<String, Object> model = new HashMap<>();
		model.put("token", token);
		model.put("invitation", invitation);
		model.put("companyName", this.companies.byId(invitation.companyId()).name());
		return model;
	}

	@ExceptionHandler(LoginIdTakenException.class)
	ResponseEntity<Map<String, Object>> loginIdTaken(HttpServletRequest request) {
		return FormResponses.conflict(this.texts.of("joining.error.login-id-taken-now"),
				request.getRequestURI().replaceFirst("[^/]*$", "applicant"));
	}

}
