package dev.keiyaku.joining.process;

import dev.keiyaku.joining.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code expire-invitation}. */
@Component
class ExpireInvitation implements JavaDelegate {

	private final Invitations invitations;

	ExpireInvitation(Invitations invitations) {
		this.invitations = invitations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.invitations.expire(execution.getProcessBusinessKey());
	}

}
