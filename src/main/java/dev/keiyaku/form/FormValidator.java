package dev.keiyaku.form;

import java.util.Map;

/**
 * Checks what was submitted against the form file, as form-js would have let it be
 * submitted.
 */
@org.springframework.stereotype.Component
public class FormValidator {

	/**
	 * Checks a submission.
	 * @param form the form that was shown
	 * @param submitted what came from outside, by key; may hold anything
	 * @param data what the server adds: options, inputs of conditions, rows of dynamic
	 * lists; wins over what is submitted for keys that are no inputs
	 */
	public FormCheck check(Form form, Map<String, Object> submitted, Map<String, Object> data) {
		throw new UnsupportedOperationException(form.id() + submitted + data);
	}

}
