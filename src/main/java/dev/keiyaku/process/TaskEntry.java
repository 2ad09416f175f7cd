package dev.keiyaku.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What somebody entered on a task's form for the store to keep, and not the process. */
public final class TaskEntry {

	private TaskEntry() {
	}

	/**
	 * Takes it out of the process.
	 * @return the text; null when nothing was entered
	 */
	public static String take(DelegateExecution execution, String variable) {
		String entered = (String) execution.getVariable(variable);
		execution.removeVariable(variable);
		return entered;
	}

}
