package dev.keiyaku.joining.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.joining.Invitation;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.JoiningTerms;
import dev.keiyaku.joining.LoginIdTakenException;
import dev.keiyaku.joining.UserInvitation;
import dev.keiyaku.member.Companies;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.Audience;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /invitations/{token}}: the link of an invitation (store 8.1), a page that
 * changes nothing, and behind it registration's forms, with company and address as
 * invited.
 */
@Controller
@RequestMapping("/invitations/{token}")
class InviteeWizard extends WizardController<InviteeWizard.Subject> {

	private final ApplicantForm form;

	private final JoiningTerms terms;

	private final Invitations invitations;

	private final Companies companies;

	InviteeWizard(WizardPages pages, ApplicantForm form, JoiningTerms terms, Invitations invitations,
			Companies companies) {
		super(pages);
		this.form = form;
		this.terms = terms;
		this.invitations = invitations;
		this.companies = companies;
	}

	/** What is accepted, and by which link. */
	record Subject(Invitation invitation, String token) {
	}

	@Override
	public String processKey() {
		return UserInvitation.KEY;
	}

	@Override
	public Optional<String> activity() {
		return Optional.of("await-acceptance");
	}

	@Override
	protected Audience audience() {
		return Audience.VISITORS;
	}

	@Override
	public String fallbackPath() {
		return path();
	}

	@Override
	@GetMapping
	protected ModelAndView begin(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit) {
		return usable(visit).map(this::welcome).orElseGet(() -> new ModelAndView("joining/invitation-unusable"));
	}

	private ModelAndView welcome(Subject subject) {
		return new ModelAndView("joining/invitation").addObject("token", subject.token())
			.addObject("invitation", subject.invitation())
			.addObject("companyName", companyName(subject));
	}

	@Override
	public Optional<WizardFacts<Subject>> facts(WizardVisit visit) {
		return usable(visit).map(this::facts);
	}

	private WizardFacts<Subject> facts(Subject subject) {
		Map<String, Object> data = new HashMap<>(this.form.data());
		data.put("invited", true);
		data.put("companyName", companyName(subject));
		data.put("invitedEmail", subject.invitation().email());
		return new WizardFacts<>(subject, this.terms.edition() + ":" + subject.invitation().number(), data, Map.of());
	}

	private Optional<Subject> usable(WizardVisit visit) {
		String token = visit.variables().get("token");
		return this.invitations.usable(token).map((invitation) -> new Subject(invitation, token));
	}

	private String companyName(Subject subject) {
		return this.companies.byId(subject.invitation().companyId()).name();
	}

	@Override
	public FormCheck check(Subject subject, String formId, FormCheck check) {
		return this.form.check(formId, check);
	}

	@Override
	public Map<String, Object> asKept(String formId, Map<String, Object> answers) {
		return this.form.asKept(formId, answers);
	}

	@Override
	public String complete(Subject subject, WizardAnswers answers) {
		try {
			return this.invitations.accept(subject.token(), this.form.person(answers, subject.invitation().email()),
					(String) answers.form(ApplicantForm.ID).get(ApplicantForm.LOGIN_ID),
					this.form.passwordHash(answers));
		}
		catch (LoginIdTakenException ex) {
			throw new WizardConflictException("joining.error.login-id-taken-now", path() + "/applicant", ex);
		}
	}

	@Override
	public String donePath(String number) {
		return "/invitations/registered";
	}

}
