package dev.keiyaku.joining.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.joining.Applicant;
import dev.keiyaku.joining.JoiningTerms;
import dev.keiyaku.joining.LoginIds;
import dev.keiyaku.member.CorporateNumber;
import dev.keiyaku.member.PasswordRules;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.store.Texts;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.wizard.Secret;
import dev.keiyaku.wizard.WizardAnswers;

import org.springframework.stereotype.Component;

/**
 * The forms that everybody fills in who joins, whether applying or invited: what they
 * show, the rules that the form files cannot say, and what is read out of them.
 */
@Component
class ApplicantForm {

	static final String ID = "registration-applicant";

	static final String LOGIN_ID = "loginId";

	private static final String PASSWORD = "password";

	private static final String PASSWORD_REPEATED = "passwordRepeated";

	private static final String EMAIL = "email";

	private static final String EMAIL_REPEATED = "emailRepeated";

	private static final String CORPORATE_NUMBER = "corporateNumber";

	private final JoiningTerms terms;

	private final LoginIds loginIds;

	private final PasswordRules passwords;

	private final Texts texts;

	ApplicantForm(JoiningTerms terms, LoginIds loginIds, PasswordRules passwords, Texts texts) {
		this.terms = terms;
		this.loginIds = loginIds;
		this.passwords = passwords;
		this.texts = texts;
	}

	Map<String, Object> data() {
		Map<String, Object> data = new HashMap<>();
		data.putAll(read("storeTerms", this.terms.ofStore()));
		data.putAll(read("privacyNotice", this.terms.ofPrivacy()));
		data.put("passwordRule", this.texts.of("member.password.rule"));
		data.put("invited", false);
		return data;
	}

	private static Map<String, Object> read(String name, Terms terms) {
		return Map.of(name, terms.body(), name + "Title", terms.title(), name + "Version", terms.version());
	}

	/** Adds what the form file cannot say; other forms stay as they are. */
	FormCheck check(String formId, FormCheck form) {
		if (!ID.equals(formId)) {
			return form;
		}
		FormCheck check = form;
		Optional<String> loginId = text(check, LOGIN_ID);
		if (text(check, CORPORATE_NUMBER).filter(number -> !CorporateNumber.isValid(number)).isPresent()) {
			check = check.with(CORPORATE_NUMBER, this.texts.of("joining.error.corporate-number"));
		}
		if (loginId.filter(id -> !this.loginIds.isFree(id)).isPresent()) {
			check = check.with(LOGIN_ID, this.texts.of("joining.error.login-id"));
		}
		if (differ(text(check, EMAIL), text(check, EMAIL_REPEATED))) {
			check = check.with(EMAIL_REPEATED, this.texts.of("joining.error.email-repeated"));
		}
		return checkPassword(check, loginId.orElse(""));
	}

	/** Only what is being handed in: a kept hash was checked before it was made. */
	private FormCheck checkPassword(FormCheck form, String loginId) {
		Optional<String> password = entered(form, PASSWORD);
		Optional<String> repeated = entered(form, PASSWORD_REPEATED);
		FormCheck check = form;
		Optional<PasswordRules.Refusal> refusal = password.flatMap(entered -> this.passwords.refusal(entered, loginId));
		if (refusal.isPresent()) {
			check = check.with(PASSWORD, this.texts.of(refusal.get().messageKey()));
		}
		if (differ(password, repeated)) {
			check = check.with(PASSWORD_REPEATED, this.texts.of("joining.error.password-repeated"));
		}
		return check;
	}

	private static boolean differ(Optional<String> one, Optional<String> other) {
		return one.isPresent() && other.isPresent() && !one.equals(other);
	}

	private static Optional<String> text(FormCheck check, String key) {
		return check.value(key, String.class);
	}

	private static Optional<String> entered(FormCheck check, String key) {
		return check.value(key, Secret.class).flatMap(Secret::entered);
	}

	/** Returns the answers to be confirmed: what was entered twice is shown once. */
	Map<String, Object> asKept(String formId, Map<String, Object> answers) {
		if (!ID.equals(formId)) {
			return answers;
		}
		Map<String, Object> kept = new HashMap<>(answers);
		kept.put("confirming", true);
		return kept;
	}

	Applicant applicant(WizardAnswers answers) {
		Map<String, Object> form = answers.form(ID);
		PersonalData person = person(answers, (String) form.get(EMAIL));
		return new Applicant((String) form.get("companyName"), (String) form.get("companyNameKana"),
				(String) form.get(CORPORATE_NUMBER), (String) form.get("postalCode"), (String) form.get("prefecture"),
				(String) form.get("street"), person.name(), person.nameKana(), person.department(), person.title(),
				person.phone(), person.email(), (String) form.get(LOGIN_ID));
	}

	PersonalData person(WizardAnswers answers, String email) {
		Map<String, Object> form = answers.form(ID);
		return new PersonalData((String) form.get("name"), (String) form.get("nameKana"),
				(String) form.getOrDefault("department", ""), (String) form.getOrDefault("title", ""),
				(String) form.get("phone"), email);
	}

	String passwordHash(WizardAnswers answers) {
		return ((Secret) answers.form(ID).get(PASSWORD)).hash();
	}

}
