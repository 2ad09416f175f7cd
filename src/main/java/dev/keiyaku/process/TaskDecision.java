package dev.keiyaku.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What somebody decided on a task's form. Each task has a variable of its own for it,
 * such as {@code acceptanceDecision}. Forms of former versions call every decision
 * {@code decision}, and what began in them goes on under that name.
 */
public final class TaskDecision {

	/** What every task called its decision before. */
	public static final String FORMER = "decision";

	private TaskDecision() {
	}

	/**
	 * @param variable the task's own name for it
	 * @return what was decided, whichever version of the form asked for it; null when
	 * nothing was
	 */
	public static String of(VariableScope scope, String variable) {
		Object decision = scope.getVariable(variable);
		return (String) ((decision != null) ? decision : scope.getVariable(FORMER));
	}

}
