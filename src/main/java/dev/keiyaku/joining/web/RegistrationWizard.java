package dev.keiyaku.joining.web;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.joining.JoiningTerms;
import dev.keiyaku.joining.Registrations;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.WizardSubject;

import org.springframework.stereotype.Component;

/** The registration wizard of a visitor (store 1.1). */
@Component
class RegistrationWizard implements WizardSubject {

	private final ApplicantForm form;

	private final JoiningTerms terms;

	private final Registrations registrations;

	RegistrationWizard(ApplicantForm form, JoiningTerms terms, Registrations registrations) {
		this.form = form;
		this.terms = terms;
		this.registrations = registrations;
	}

	@Override
	public String processKey() {
		return "member-registration";
	}

	@Override
	public String path() {
		return "/register";
	}

	@Override
	public String fallbackPath() {
		return "/login";
	}

	/** Another application of the same visitor is another subject. */
	@Override
	public Optional<WizardFacts> facts(WizardOwner owner) {
		String fingerprint = this.terms.edition() + ":" + this.registrations.countOf(owner.key());
		return Optional.of(new WizardFacts(fingerprint, this.form.data(), Map.of()));
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
		return this.registrations.apply(owner.key(), this.form.applicant(answers), this.form.passwordHash(answers));
	}

	/** The same for whoever applies: nobody learns here which addresses are known. */
	@Override
	public String donePath(String number) {
		return "/register/sent";
	}

}
