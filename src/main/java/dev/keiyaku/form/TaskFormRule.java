package dev.keiyaku.form;

/**
 * A rule of the domain about what staff enter on one form, which the form file cannot
 * say. Checked after the form's own rules whenever a task with that form is completed.
 */
public interface TaskFormRule {

	/** The form's id. */
	String formId();

	/**
	 * Returns the check with the errors that the domain finds; as it is when there are
	 * none.
	 * @param businessKey of the task's process: a public number, which no form can set
	 */
	FormCheck check(FormCheck check, String businessKey);

}
