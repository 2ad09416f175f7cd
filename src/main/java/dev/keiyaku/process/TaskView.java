package dev.keiyaku.process;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a clerk reads on a task, as a record of texts for people: each of its components
 * but the subject is there under its name for the task's form.
 */
public interface TaskView {

	/**
	 * Whom or what the task is about, for its card in the list; the number stands before
	 * it.
	 */
	@JsonIgnore
	String subject();

}
