package dev.keiyaku.wizard;

import java.util.List;
import java.util.Map;

import dev.keiyaku.form.Form;

/**
 * A way through a wizard, step by step, each with what follows from the ones before.
 *
 * @param progress what the owner sees of it
 * @param stops the steps that have something to enter, in order
 * @param answers of the finished steps
 * @param end what all answers come to
 */
record Walk<S>(WizardProgress progress, List<Stop<S>> stops, WizardAnswers answers, WizardFacts<S> end) {

	/**
	 * A step as the wizard needs it to take answers.
	 *
	 * @param facts as they follow from the steps before
	 * @param data what the form reads
	 * @param rows what was answered, in the rows that it shows
	 */
	record Stop<S>(Form form, WizardFacts<S> facts, Map<String, Object> data, Rows rows) {
	}

	/** Returns a step of the {@link #progress}. */
	Stop<S> stop(WizardProgress.Step step) {
		return this.stops.stream()
			.filter((stop) -> stop.form().id().equals(step.form().id()))
			.findFirst()
			.orElseThrow();
	}

}
