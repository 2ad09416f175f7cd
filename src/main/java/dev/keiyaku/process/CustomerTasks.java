package dev.keiyaku.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Tasks that a company's members complete in the portal. Their candidate group is the
 * company's; members are no users of the engine.
 */
@Component
public class CustomerTasks {

	/** How the name of a member who acts begins; no user of the engine has such a one. */
	private static final String MEMBER = "member-";

	private final TaskService tasks;

	private final IdentityService identity;

	CustomerTasks(TaskService tasks, IdentityService identity) {
		this.tasks = tasks;
		this.identity = identity;
	}

	/**
	 * @param companyNumber {@code K-…}
	 * @return the candidate group of the company's members
	 */
	public static String group(String companyNumber) {
		return "company-" + companyNumber;
	}

	/**
	 * Who does it.
	 *
	 * @param companyNumber {@code K-…}
	 */
	public record Actor(long memberId, String companyNumber) {
	}

	/**
	 * Completes a task in a member's name, so that the engine's own history says who did
	 * it.
	 * @param taskKey the task's id in the diagram
	 * @param variables what the member decided
	 * @return false when the member's company has no such task open, or not any more
	 */
	public boolean complete(String processKey, String businessKey, String taskKey, Actor actor,
			Map<String, Object> variables) {
		Task task = this.tasks.createTaskQuery()
			.processDefinitionKey(processKey)
			.processInstanceBusinessKey(businessKey)
			.taskDefinitionKey(taskKey)
			.taskCandidateGroup(group(actor.companyNumber()))
			.includeAssignedTasks()
			.singleResult();
		return task != null && complete(task, actor, variables);
	}

	/**
	 * @return whether what is being done now is done in a member's name, and not by staff
	 */
	public boolean isMemberActing() {
		Authentication acting = this.identity.getCurrentAuthentication();
		return acting != null && isMember(acting.getUserId());
	}

	/**
	 * @param actingId who acts for the engine, or null
	 */
	public static boolean isMember(String actingId) {
		return actingId != null && actingId.startsWith(MEMBER);
	}

	private boolean complete(Task task, Actor actor, Map<String, Object> variables) {
		this.identity.setAuthentication(MEMBER + actor.memberId(), List.of(group(actor.companyNumber())));
		try {
			this.tasks.complete(task.getId(), variables);
			return true;
		}
		catch (RuntimeException ex) {
			if (isOpen(task)) {
				throw ex;
			}
			// somebody else of the company, or staff, was a moment faster
			return false;
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private boolean isOpen(Task task) {
		return this.tasks.createTaskQuery().taskId(task.getId()).count() > 0;
	}

}
