package dev.keiyaku.joining.process;

import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.UserInvitation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code approve-user}. */
@Component
class ApproveUser implements JavaDelegate {

	private final Invitations invitations;

	ApproveUser(Invitations invitations) {
		this.invitations = invitations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.invitations.approve(execution.getProcessBusinessKey(),
				(Long) execution.getVariable(UserInvitation.ADMINISTRATOR_ID));
	}

}
