package dev.keiyaku.wizard;

import java.util.HashMap;
import java.util.Map;

/**
 * What the store knows when a wizard's step is shown or checked.
 *
 * @param subject what the wizard is about, as it stands now
 * @param fingerprint changes when the subject does (another cart): answers about it and
 * consents are then asked for again, except in rows of lists that have a text
 * {@code rowKey} and are there as before
 * @param data what the forms read: texts, options ({@code valuesKey}), rows of dynamic
 * lists, inputs of conditions; it wins over what is submitted
 * @param prefill first values of inputs, until the owner changes them; those of an input
 * in a row stand in the row itself
 */
public record WizardFacts<S>(S subject, String fingerprint, Map<String, Object> data, Map<String, Object> prefill) {

	public WizardFacts {
		data = Map.copyOf(data);
		prefill = Map.copyOf(prefill);
	}

	/**
	 * Returns the same facts about a subject as answers change it.
	 * @param more data in addition to those of the facts, or in their place
	 */
	public WizardFacts<S> with(S subject, Map<String, Object> more) {
		Map<String, Object> data = new HashMap<>(this.data);
		data.putAll(more);
		return new WizardFacts<>(subject, this.fingerprint, data, this.prefill);
	}

}
