package dev.keiyaku.joining.web;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.joining.JoiningTerms;
import dev.keiyaku.joining.LoginIdTakenException;
import dev.keiyaku.joining.MemberRegistration;
import dev.keiyaku.joining.Registrations;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.Audience;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * {@code /register}: the registration wizard of a visitor (store 1.1). Its subject is who
 * applies.
 */
@Controller
@RequestMapping("/register")
class RegistrationWizard extends WizardController<String> {

	private final ApplicantForm form;

	private final JoiningTerms terms;

	private final Registrations registrations;

	RegistrationWizard(WizardPages pages, ApplicantForm form, JoiningTerms terms, Registrations registrations) {
		super(pages);
		this.form = form;
		this.terms = terms;
		this.registrations = registrations;
	}

	@Override
	public String processKey() {
		return MemberRegistration.KEY;
	}

	@Override
	protected Audience audience() {
		return Audience.VISITORS;
	}

	@Override
	public String fallbackPath() {
		return "/login";
	}

	/** Another application of the same visitor is another subject. */
	@Override
	public Optional<WizardFacts<String>> facts(WizardVisit visit) {
		String applicant = visit.owner();
		String fingerprint = this.terms.edition() + ":" + this.registrations.countOf(applicant);
		return Optional.of(new WizardFacts<>(applicant, fingerprint, this.form.data(), Map.of()));
	}

	@Override
	public FormCheck check(String applicant, String formId, FormCheck check) {
		return this.form.check(formId, check);
	}

	@Override
	public Map<String, Object> asKept(String formId, Map<String, Object> answers) {
		return this.form.asKept(formId, answers);
	}

	@Override
	public String complete(String applicant, WizardAnswers answers) {
		try {
			return this.registrations.apply(applicant, this.form.applicant(answers), this.form.passwordHash(answers));
		}
		catch (LoginIdTakenException ex) {
			throw new WizardConflictException("joining.error.login-id-taken-now", path() + "/applicant", ex);
		}
	}

	/** The same for whoever applies: nobody learns here which addresses are known. */
	@Override
	public String donePath(String number) {
		return path() + "/sent";
	}

	@GetMapping("/sent")
	String sent() {
		return "joining/sent";
	}

}
