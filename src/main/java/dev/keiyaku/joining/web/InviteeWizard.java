package dev.keiyaku.joining.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.joining.Invitation;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.JoiningTerms;
import dev.keiyaku.member.Companies;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.WizardSubject;

/**
 * The wizard behind one invitation's link (store 8.1): registration's forms, with company
 * and address as invited.
 */
class InviteeWizard implements WizardSubject {

	private final String token;

	private final ApplicantForm form;

	private final JoiningTerms terms;

	private final Invitations invitations;

	private final Companies companies;

	InviteeWizard(String token, ApplicantForm form, JoiningTerms terms, Invitations invitations, Companies companies) {
		this.token = token;
		this.form = form;
		this.terms = terms;
		this.invitations = invitations;
		this.companies = companies;
	}

	@Override
	public String processKey() {
		return "user-invitation";
	}

	@Override
	public Optional<String> activity() {
		return Optional.of("await-acceptance");
	}

	@Override
	public String path() {
		return "/invitations/" + this.token;
	}

	@Override
	public String fallbackPath() {
		return path();
	}

	@Override
	public Optional<WizardFacts> facts(WizardOwner owner) {
		return this.invitations.usable(this.token).map(this::facts);
	}

	private WizardFacts facts(Invitation invitation) {
		Map<String, Object> data = new HashMap<>(this.form.data());
		data.put("invited", true);
		data.put("companyName", this.companies.byId(invitation.companyId()).name());
		data.put("invitedEmail", invitation.email());
		return new WizardFacts(this.terms.edition() + ":" + invitation.number(), data, Map.of());
	}

	@Override
	public FormCheck check(WizardOwner owner, String formId, FormCheck check) {
		return ApplicantForm.ID.equals(formId) ? this.form.check(check) : check;
	}

	@Override
	public Map<String, Object> asKept(String formId, Map<String, Object> answers) {
		return ApplicantForm.ID.equals(formId) ? this.form.asKept(answers) : answers;
	}

	@Override
	public String complete(WizardOwner owner, WizardAnswers answers) {
		String email = (String) answers.facts().data().get("invitedEmail");
		Map<String, Object> form = answers.form(ApplicantForm.ID);
		return this.invitations.accept(this.token, this.form.person(answers, email),
				(String) form.get(ApplicantForm.LOGIN_ID), this.form.passwordHash(answers));
	}

	@Override
	public String donePath(String number) {
		return "/invitations/registered";
	}

}
