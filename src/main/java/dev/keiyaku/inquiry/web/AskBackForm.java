package dev.keiyaku.inquiry.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.Forms;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.inquiry.Inquiry;
import dev.keiyaku.store.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The form below an answered inquiry, with which the customer asks back (store 9.2). */
@Component
class AskBackForm {

	private static final String ID = "ask-back";

	private final Forms forms;

	private final FormValidator validator;

	private final Texts texts;

	AskBackForm(Forms forms, FormValidator validator, Texts texts) {
		this.forms = forms;
		this.validator = validator;
		this.texts = texts;
	}

	/**
	 * The form, where the inquiry can be asked back.
	 * @param url where it is posted to
	 */
	Optional<FormIsland> of(Inquiry inquiry, String url) {
		return inquiry.isAnswered() ? Optional
			.of(new FormIsland(this.forms.latest(ID), Map.of(), url, null, this.texts.of("inquiry.ask-back.submit")))
				: Optional.empty();
	}

	/**
	 * Hands in what was entered.
	 * @param page where the thread is shown
	 * @param askBack takes the text, and says whether it was in time
	 */
	ResponseEntity<Map<String, Object>> submit(FormSubmission submission, String page, Predicate<String> askBack) {
		Form form = this.forms.latest(ID);
		FormCheck check = this.validator.check(form, submission.values(), Map.of());
		if (!check.passed()) {
			return FormResponses.rejected(check);
		}
		return askBack.test((String) check.values().get("text")) ? FormResponses.next(page + "?asked")
				: FormResponses.conflict(this.texts.of("inquiry.ask-back.too-late"), page);
	}

}
