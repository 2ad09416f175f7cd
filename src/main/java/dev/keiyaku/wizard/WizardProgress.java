package dev.keiyaku.wizard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;

/**
 * Where an owner stands in a wizard.
 *
 * @param path where the wizard lives
 * @param steps the steps that have something to enter, in order
 * @param confirmation the form beside the final button, if any
 * @param data what the confirmation form shows
 * @param about what all this is about, and by which forms it is asked
 * @param answers tells the answers that are to be confirmed from any others
 * @param glance what is to be confirmed, in a few words
 * @param summed what the confirmation page alone reads beside the data
 * @param subjectChanged whether answers were dropped because the subject changed
 * @param formsChanged whether forms are to be handed in anew because they have changed
 */
public record WizardProgress(String path, List<Step> steps, Optional<Form> confirmation, Map<String, Object> data,
		String about, String answers, Supplier<Optional<Glance>> glance, Supplier<Map<String, Object>> summed,
		boolean subjectChanged, boolean formsChanged) {

	/** The slug of the last step. */
	public static final String CONFIRM = "confirm";

	/** Between what a page is about and what it shows of the answers. */
	private static final String SHOWN = "=";

	/**
	 * A step.
	 *
	 * @param data what its form shows: the server's data and what was entered so far
	 * @param finished whether it was handed in and holds against today's facts
	 * @param check what its values come to
	 * @param rows tells the rows that it shows from any others
	 * @param glance what the steps before have come to, in a few words
	 */
	public record Step(Form form, Map<String, Object> data, boolean finished, FormCheck check, String rows,
			Supplier<Optional<Glance>> glance) {

		/** The form's id without its first word: the last part of the step's address. */
		public String slug() {
			return this.form.id().substring(this.form.id().indexOf('-') + 1);
		}

	}

	/**
	 * Returns the slug of the first step that is not finished, or of the confirmation.
	 */
	public String next() {
		return this.steps.stream().filter((step) -> !step.finished()).findFirst().map(Step::slug).orElse(CONFIRM);
	}

	/** Returns where a step, or the confirmation, lives. */
	public String url(String slug) {
		return this.path + "/" + slug;
	}

	/**
	 * Returns what a page is about, with which its values come back. A step's is another
	 * one when other rows are asked, the confirmation's when anything is answered
	 * otherwise: what is confirmed is what was shown.
	 */
	public String fingerprint(String slug) {
		return this.about + SHOWN + (CONFIRM.equals(slug) ? this.answers : step(slug).map(Step::rows).orElse(""));
	}

	/** Whether a page of that fingerprint showed the same. */
	boolean isShownBy(String slug, String fingerprint) {
		return fingerprint(slug).equals(fingerprint);
	}

	/** Whether a page of that fingerprint showed the same rows, be it by former forms. */
	boolean hasRowsOf(String slug, String fingerprint) {
		return fingerprint.endsWith(SHOWN + step(slug).map(Step::rows).orElse(""));
	}

	/** The step of that name in the address, if the wizard has it. */
	public Optional<Step> step(String slug) {
		return this.steps.stream().filter((step) -> step.slug().equals(slug)).findFirst();
	}

	/** Whether everything before the step is finished. */
	public boolean isReachable(String slug) {
		for (Step step : this.steps) {
			if (step.slug().equals(slug)) {
				return true;
			}
			if (!step.finished()) {
				return false;
			}
		}
		return CONFIRM.equals(slug);
	}

	/** Returns the slug that follows, the confirmation's after the last step. */
	public String after(String slug) {
		for (int i = 0; i < this.steps.size() - 1; i++) {
			if (this.steps.get(i).slug().equals(slug)) {
				return this.steps.get(i + 1).slug();
			}
		}
		return CONFIRM;
	}

}
