package dev.keiyaku.form;

import java.util.Map;

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
	 * @param task the task's variables by name, its process's among them
	 */
	FormCheck check(FormCheck check, Map<String, Object> task);

}
