package dev.keiyaku.process;

import java.util.Set;

/** Makes what clerks read on the tasks with some forms. One bean a form. */
public interface TaskViews {

	/** The ids of the forms that show it. */
	Set<String> forms();

	/**
	 * Makes it as of this moment.
	 * @param number the business key of the task's instance
	 */
	TaskView of(String number);

}
