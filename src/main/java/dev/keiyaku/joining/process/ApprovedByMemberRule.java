package dev.keiyaku.joining.process;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.joining.UserInvitation;
import dev.keiyaku.process.CustomerTasks;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * Whom a company lets in is decided by its own 管理者 in the portal (store 8.1), and not by
 * an administrator of the engine, who sees the task in Tasklist as well.
 */
@Component
class ApprovedByMemberRule implements TaskFormRule {

	private final CustomerTasks tasks;

	private final Texts texts;

	ApprovedByMemberRule(CustomerTasks tasks, Texts texts) {
		this.tasks = tasks;
		this.texts = texts;
	}

	@Override
	public String formId() {
		return UserInvitation.APPROVE_INVITED_USER;
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		return this.tasks.isMemberActing() ? check
				: check.with(UserInvitation.INVITED_USER_DECISION, this.texts.of("joining.approval.member-only"));
	}

}
