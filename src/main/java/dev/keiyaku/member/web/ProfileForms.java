package dev.keiyaku.member.web;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.Forms;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.store.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The forms of 会員情報: what they start with, and what they say. */
@Component
class ProfileForms {

	static final String PERSON = "member-person";

	static final String EMAIL = "member-email";

	static final String COMPANY = "member-company";

	static final String ADDRESS = "member-address";

	private final Forms forms;

	private final FormValidator validator;

	private final Texts texts;

	ProfileForms(Forms forms, FormValidator validator, Texts texts) {
		this.forms = forms;
		this.validator = validator;
		this.texts = texts;
	}

	FormIsland show(String formId, Map<String, Object> data, String submitUrl, String submitLabel) {
		return new FormIsland(form(formId), data, submitUrl, null, this.texts.of(submitLabel));
	}

	FormCheck check(String formId, FormSubmission submission) {
		return this.validator.check(form(formId), submission.values(), Map.of());
	}

	/** The answer to a change that somebody else was faster with. */
	ResponseEntity<Map<String, Object>> overtaken(String page) {
		return FormResponses.conflict(this.texts.of("member.profile.overtaken"), page);
	}

	/**
	 * The version of what the page showed; 400 when there is none.
	 */
	static int version(FormSubmission submission) {
		try {
			return Integer.parseInt(submission.fingerprint());
		}
		catch (NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	Map<String, Object> data(PersonalData person) {
		return new HashMap<>(Map.of("name", person.name(), "nameKana", person.nameKana(), "department",
				person.department(), "title", person.title(), "phone", this.texts.phone(person.phone())));
	}

	Map<String, Object> data(Company company) {
		return new HashMap<>(Map.of("name", company.name(), "nameKana", company.nameKana()));
	}

	Map<String, Object> data(CompanyAddress address) {
		return new HashMap<>(Map.of("label", address.label(), "postalCode", address.postalCode(), "prefecture",
				address.prefecture(), "street", address.street(), "phone", this.texts.phone(address.phone())));
	}

	/**
	 * @param before whose e-mail address stays
	 */
	static PersonalData person(FormCheck check, PersonalData before) {
		return new PersonalData(text(check, "name"), text(check, "nameKana"), text(check, "department"),
				text(check, "title"), text(check, "phone"), before.email());
	}

	static CompanyAddress address(FormCheck check) {
		return new CompanyAddress(text(check, "label"), text(check, "postalCode"), text(check, "prefecture"),
				text(check, "street"), text(check, "phone"), false);
	}

	static String text(FormCheck check, String key) {
		return check.value(key, String.class).orElse("");
	}

	private Form form(String formId) {
		return this.forms.latest(formId);
	}

}
