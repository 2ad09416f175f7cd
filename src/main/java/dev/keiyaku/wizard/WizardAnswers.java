package dev.keiyaku.wizard;

import java.util.Map;

import dev.keiyaku.form.FormCheck;

/**
 * A finished wizard: every form checked, every consent given.
 *
 * @param forms the checked values by form id, see {@link FormCheck#values()}; a skipped
 * step is absent
 */
public record WizardAnswers(Map<String, Map<String, Object>> forms) {

	/** Returns the values of one form, empty when the step was skipped. */
	public Map<String, Object> form(String formId) {
		return this.forms.getOrDefault(formId, Map.of());
	}

}
