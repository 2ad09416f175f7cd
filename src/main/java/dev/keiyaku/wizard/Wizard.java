package dev.keiyaku.wizard;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;

/**
 * What a feature adds to the forms that the start event of its process, or an activity
 * that waits for somebody outside, names ({@code customerForms},
 * {@code confirmationForm}). One wizard serves all requests; what a request is about
 * comes with its {@link WizardVisit}.
 *
 * @param <S> the subject, such as a cart: with all that is looked up for the forms and
 * needed to complete the wizard
 */
public interface Wizard<S> {

	/** The key of the process that names the forms. */
	String processKey();

	/**
	 * The activity that names the forms and waits for them; empty when it is the start
	 * event.
	 */
	default Optional<String> activity() {
		return Optional.empty();
	}

	/** Under which its texts stand, as {@code wizard.<name>.title}. */
	default String name() {
		return activity().orElse(processKey());
	}

	/**
	 * Where the wizard lives, such as {@code /order/quotes/{item}}; the variables are the
	 * {@linkplain WizardVisit visit's}, in every path that a wizard names.
	 */
	String path();

	/** Where to go when there is nothing to do, such as {@code /cart}. */
	String fallbackPath();

	/**
	 * Looks up the subject and what the forms need; empty when there is nothing to do.
	 * Called once a request, in the wizard's transaction.
	 */
	Optional<WizardFacts<S>> facts(WizardVisit visit);

	/**
	 * Locks what completing it changes, where others change it as well. Called before
	 * anything of the subject is read, so that {@link #facts} finds what the one before
	 * has left.
	 */
	default void lock(WizardVisit visit) {
	}

	/**
	 * Why there is nothing to do, in words for whoever was about to hand in a page; empty
	 * when the next page says it.
	 */
	default Optional<String> whyNothing(WizardVisit visit) {
		return Optional.empty();
	}

	/**
	 * Adds what follows from answers, for a wizard whose later steps depend on earlier
	 * ones: which rows they show, between what may be chosen, first values. Rows carry a
	 * {@code rowKey}, see {@link WizardFacts}. Called in the order of the steps, with the
	 * answers of those before, and with all for the confirmation; it looks nothing up.
	 * @param facts of this request, without any answer
	 * @param before checked answers of the steps before; one that is skipped, not yet
	 * handed in or refused is absent
	 * @return what {@link WizardFacts#with} makes of the facts
	 */
	default WizardFacts<S> derived(WizardFacts<S> facts, WizardAnswers before) {
		return facts;
	}

	/**
	 * Adds the errors that only the domain can find, after the form's own check.
	 * @param subject as it is {@linkplain #derived derived} from the steps before
	 * @param check what the form's own rules came to; returned as it is when nothing is
	 * to be added
	 */
	default FormCheck check(S subject, String formId, FormCheck check) {
		return check;
	}

	/**
	 * Does what the wizard was for and starts its process, in the wizard's transaction.
	 * Called once a draft, however often and from however many tabs it is submitted.
	 * @param subject of this request, with the fingerprint of the page that was
	 * confirmed, as it is {@linkplain #derived derived} from all steps
	 * @return the public number of what was made
	 * @throws WizardConflictException when somebody was faster
	 */
	String complete(S subject, WizardAnswers answers);

	/**
	 * What stays in view on every step and the confirmation; empty where there is nothing
	 * to buy, change or cancel. Called only for the page that is shown, after the
	 * wizard's transaction: it looks nothing up.
	 * @param subject as it is {@linkplain #derived derived} from the steps before
	 */
	default Optional<Glance> glance(S subject) {
		return Optional.empty();
	}

	/**
	 * What the confirmation page shows of a form, where that is not what was answered.
	 * @param answers what the form shows otherwise
	 */
	default Map<String, Object> asKept(String formId, Map<String, Object> answers) {
		return answers;
	}

	/**
	 * The template fragment that begins the confirmation page, such as
	 * {@code order/confirm-summary :: summary}; it finds the facts' data in the variable
	 * {@code data}, as {@linkplain #derived derived} from all steps, and what
	 * {@link #summed} adds. Empty when the answers say it all.
	 */
	default Optional<String> confirmationSummary() {
		return Optional.empty();
	}

	/**
	 * What only the summary of the confirmation page reads. Called for that page alone,
	 * when the wizard's transaction is over.
	 * @param subject as it is {@linkplain #derived derived} from all steps
	 */
	default Map<String, Object> summed(S subject) {
		return Map.of();
	}

	/** Where the owner reads that it is done, such as {@code /order/done/O-10000001}. */
	String donePath(String number);

}
