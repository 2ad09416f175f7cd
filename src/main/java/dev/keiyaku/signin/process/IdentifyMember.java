package dev.keiyaku.signin.process;

import dev.keiyaku.signin.PasswordResetProcess;
import dev.keiyaku.signin.PasswordResets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code identify-member}. */
@Component
class IdentifyMember implements JavaDelegate {

	private final PasswordResets resets;

	IdentifyMember(PasswordResets resets) {
		this.resets = resets;
	}

	@Override
	public void execute(DelegateExecution execution) {
		boolean found = this.resets.identify(execution.getProcessBusinessKey());
		execution.setVariable(PasswordResetProcess.MEMBER_FOUND, found);
	}

}
