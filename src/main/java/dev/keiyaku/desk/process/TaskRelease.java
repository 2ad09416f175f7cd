package dev.keiyaku.desk.process;

import java.util.List;
import java.util.NoSuchElementException;

import dev.keiyaku.desk.DeskTask;
import dev.keiyaku.desk.DeskTasks;
import dev.keiyaku.process.webapp.StaffDesks.AtDesks;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a task from a colleague who is ill or has forgotten it: why stays as a comment of
 * the case.
 */
@Service
public class TaskRelease {

	private final DeskTasks desks;

	private final TaskService tasks;

	private final IdentityService identity;

	private final Texts texts;

	TaskRelease(DeskTasks desks, TaskService tasks, IdentityService identity, Texts texts) {
		this.desks = desks;
		this.tasks = tasks;
		this.identity = identity;
		this.texts = texts;
	}

	/**
	 * Leaves the task to whoever claims it next; one that nobody has claimed stays as it
	 * is.
	 * @param reason in the words of whoever takes it
	 * @throws NoSuchElementException when it is no open task of these desks
	 */
	@Transactional
	public void release(AtDesks clerk, String taskId, String reason) {
		DeskTask task = this.desks.of(clerk.desks(), List.of(taskId)).stream().findFirst().orElseThrow();
		if (task.assignee() == null) {
			return;
		}
		comment(clerk, taskId, this.texts.of("desk.released", this.desks.nameOf(task.assignee()), reason.strip()));
		// by the store itself: no clerk could
		this.tasks.setAssignee(taskId, null);
	}

	private void comment(AtDesks clerk, String taskId, String words) {
		Task task = this.tasks.createTaskQuery().taskId(taskId).singleResult();
		this.identity.setAuthentication(clerk.userId(), List.copyOf(clerk.desks()));
		try {
			this.tasks.createComment(taskId, task.getProcessInstanceId(), words);
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

}
