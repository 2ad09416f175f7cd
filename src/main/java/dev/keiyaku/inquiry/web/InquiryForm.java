package dev.keiyaku.inquiry.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.inquiry.AskInquiry;
import dev.keiyaku.inquiry.Inquirer;
import dev.keiyaku.inquiry.InquiryKind;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.terms.TermsLibrary;
import dev.keiyaku.wizard.WizardAnswers;

import org.springframework.stereotype.Component;

/**
 * お問い合わせフォーム (store 9.1): what it shows, the rules that the form file cannot say, and
 * what is read out of it.
 */
@Component
class InquiryForm {

	static final String ID = "inquiry-entry";

	private static final String EMAIL = "email";

	private static final String EMAIL_REPEATED = "emailRepeated";

	private static final String PHONE = "phone";

	private final TermsLibrary terms;

	private final Texts texts;

	InquiryForm(TermsLibrary terms, Texts texts) {
		this.terms = terms;
		this.texts = texts;
	}

	Terms privacy() {
		return this.terms.get("privacy");
	}

	/**
	 * What the form reads.
	 * @param topic the number that the inquiry is about
	 */
	Map<String, Object> data(boolean member, Optional<String> topic) {
		Terms privacy = privacy();
		return Map.of("privacyTitle", privacy.title(), "privacyNotice", privacy.body(), "member", member, "topic",
				topic.orElse(""));
	}

	/** A member's own data, which need not be typed again. */
	Map<String, Object> prefill(Member member) {
		PersonalData person = member.person();
		return Map.of("companyName", member.company().name(), "name", person.name(), PHONE,
				this.texts.phone(person.phone()), EMAIL, person.email(), EMAIL_REPEATED, person.email());
	}

	FormCheck check(FormCheck check) {
		Optional<String> email = check.value(EMAIL, String.class);
		Optional<String> repeated = check.value(EMAIL_REPEATED, String.class);
		boolean differ = email.isPresent() && repeated.isPresent() && !email.equals(repeated);
		return differ ? check.with(EMAIL_REPEATED, this.texts.of("inquiry.error.email-repeated")) : check;
	}

	/**
	 * Returns the answers to be confirmed. What was entered twice, and what was agreed
	 * to, is not shown again.
	 */
	Map<String, Object> asKept(Map<String, Object> answers) {
		Map<String, Object> kept = new HashMap<>(answers);
		kept.put("confirming", true);
		return kept;
	}

	AskInquiry question(String origin, Optional<SignedInMember> member, Optional<String> topic, WizardAnswers answers) {
		Map<String, Object> form = answers.form(ID);
		Inquirer inquirer = new Inquirer((String) form.get("companyName"), (String) form.get("name"),
				(String) form.get(EMAIL), (String) form.get(PHONE));
		return new AskInquiry(origin, member, inquirer, InquiryKind.valueOf((String) form.get("inquiryKind")), topic,
				(String) form.get("subject"), (String) form.get("text"), privacy().version());
	}

}
