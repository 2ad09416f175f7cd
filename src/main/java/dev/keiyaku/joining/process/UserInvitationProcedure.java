package dev.keiyaku.joining.process;

import java.util.Map;

import dev.keiyaku.joining.InvitationProcedure;
import dev.keiyaku.process.CustomerTasks;
import dev.keiyaku.process.CustomerTasks.Actor;
import dev.keiyaku.process.TaskDecision;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Carries an invitation by an instance of {@code user-invitation}. */
@Component
class UserInvitationProcedure implements InvitationProcedure {

	private final RuntimeService runtime;

	private final CustomerTasks tasks;

	UserInvitationProcedure(RuntimeService runtime, CustomerTasks tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
	}

	@Override
	public void begin(String number) {
		this.runtime.startProcessInstanceByKey(UserInvitation.KEY, number);
	}

	@Override
	public void accepted(String number) {
		correlate(UserInvitation.INVITATION_ACCEPTED, number);
	}

	@Override
	public void withdrawn(String number) {
		correlate(UserInvitation.INVITATION_WITHDRAWN, number);
	}

	private void correlate(String message, String number) {
		this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlate();
	}

	/** An invitation that began in version 1.0 knows the decision by its former name. */
	@Override
	public boolean decide(String number, boolean approved, long administratorId, String companyNumber) {
		String decision = approved ? "APPROVE" : "DECLINE";
		return this.tasks.complete(UserInvitation.KEY, number, UserInvitation.APPROVE_INVITED_USER,
				new Actor(administratorId, companyNumber), Map.of(UserInvitation.INVITED_USER_DECISION, decision,
						TaskDecision.FORMER, decision, UserInvitation.ADMINISTRATOR_ID, administratorId));
	}

}
