package dev.keiyaku.wizard;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;

/**
 * What a feature adds to the wizard that the start event of its process, or an activity
 * that waits for somebody outside, describes ({@code customerForms},
 * {@code confirmationForm}).
 */
public interface WizardSubject {

	/** The key of the process that names the forms. */
	String processKey();

	/**
	 * The activity that names the forms and waits for them; empty when it is the start
	 * event.
	 */
	default Optional<String> activity() {
		return Optional.empty();
	}

	/**
	 * Which one it is about, where an owner may be in the middle of several: each has a
	 * draft of its own. Empty where there is only one.
	 */
	default String item() {
		return "";
	}

	/** Under which its texts stand, as {@code wizard.<name>.title}. */
	default String name() {
		return activity().orElse(processKey());
	}

	/** Where the wizard lives, such as {@code /order}. */
	String path();

	/** Where to go when there is nothing to do, such as {@code /cart}. */
	String fallbackPath();

	/** Returns what the forms need, or empty when there is nothing to do. */
	Optional<WizardFacts> facts(WizardOwner owner);

	/**
	 * Adds the errors that only the domain can find, after the form's own check.
	 * @param check what the form's own rules came to; returned as it is when nothing is
	 * to be added
	 */
	default FormCheck check(WizardOwner owner, String formId, FormCheck check) {
		return check;
	}

	/**
	 * Does what the wizard was for and starts its process, in the wizard's transaction.
	 * Called once a draft, however often and from however many tabs it is submitted.
	 * @return the public number of what was made
	 */
	String complete(WizardOwner owner, WizardAnswers answers);

	/**
	 * What the confirmation page shows of a form: the answers as they will be kept, where
	 * that is not as they were typed.
	 * @param answers what the form shows otherwise
	 */
	default Map<String, Object> asKept(String formId, Map<String, Object> answers) {
		return answers;
	}

	/**
	 * The template fragment that begins the confirmation page, such as
	 * {@code order/confirm-summary :: summary}; it finds the facts' data in the variable
	 * {@code data}. Empty when the answers say it all.
	 */
	default Optional<String> confirmationSummary() {
		return Optional.empty();
	}

	/** Where the owner reads that it is done, such as {@code /order/done/O-10000001}. */
	String donePath(String number);

}
