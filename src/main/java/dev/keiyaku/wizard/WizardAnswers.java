package dev.keiyaku.wizard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.keiyaku.form.FormCheck;

/**
 * What finished steps came to: every form checked, every consent given.
 *
 * @param forms the checked values by form id, see {@link FormCheck#values()}; a skipped
 * step is absent
 */
public record WizardAnswers(Map<String, Map<String, Object>> forms) {

	public WizardAnswers {
		forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
	}

	/** Returns the values of one form, empty when the step was skipped. */
	public Map<String, Object> form(String formId) {
		return this.forms.getOrDefault(formId, Map.of());
	}

}
