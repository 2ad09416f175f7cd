package dev.keiyaku.joining;

import java.util.Map;

import dev.keiyaku.member.InvitationApproval;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.CustomerTasks;
import dev.keiyaku.process.CustomerTasks.Actor;
import dev.keiyaku.process.TaskDecision;

import org.springframework.stereotype.Component;

/** Completes the task of the 管理者 about the member whom they decide about. */
@Component
class DecideInvitation implements InvitationApproval {

	private final Invitations invitations;

	private final CustomerTasks tasks;

	DecideInvitation(Invitations invitations, CustomerTasks tasks) {
		this.invitations = invitations;
		this.tasks = tasks;
	}

	@Override
	public boolean decide(long memberId, boolean approved, SignedInMember administrator) {
		return this.invitations.ofMember(memberId, administrator.companyId())
			.filter(number -> decide(number, approved, administrator))
			.isPresent();
	}

	/** An invitation that began in version 1.0 knows the decision by its former name. */
	private boolean decide(String number, boolean approved, SignedInMember administrator) {
		String decision = approved ? "APPROVE" : "DECLINE";
		return this.tasks.complete(UserInvitation.KEY, number, UserInvitation.APPROVE_INVITED_USER,
				new Actor(administrator.memberId(), administrator.companyNumber()),
				Map.of(UserInvitation.INVITED_USER_DECISION, decision, TaskDecision.FORMER, decision,
						UserInvitation.ADMINISTRATOR_ID, administrator.memberId()));
	}

}
