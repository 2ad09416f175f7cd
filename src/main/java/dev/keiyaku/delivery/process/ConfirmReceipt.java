package dev.keiyaku.delivery.process;

import java.util.List;
import java.util.Map;

import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Completes the user task {@code confirm-receipt} as the member, so that the engine's own
 * history says who did it.
 */
@Component
class ConfirmReceipt implements ReceiptConfirmation {

	private final TaskService tasks;

	private final IdentityService identity;

	ConfirmReceipt(TaskService tasks, IdentityService identity) {
		this.tasks = tasks;
		this.identity = identity;
	}

	@Override
	public boolean confirm(String number, SignedInMember member) {
		String company = CustomerGroup.ofCompany(member.companyNumber());
		Task task = this.tasks.createTaskQuery()
			.processDefinitionKey(DeliveryReceipt.KEY)
			.processInstanceBusinessKey(number)
			.taskDefinitionKey(DeliveryReceipt.CONFIRM_RECEIPT)
			.taskCandidateGroup(company)
			.singleResult();
		return task != null && complete(task, member, company);
	}

	private boolean complete(Task task, SignedInMember member, String company) {
		this.identity.setAuthentication("member-" + member.memberId(), List.of(company));
		try {
			this.tasks.complete(task.getId(), Map.of(DeliveryReceipt.MEMBER_ID, member.memberId()));
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
