package dev.keiyaku.signin.process;

import dev.keiyaku.signin.PasswordResetProcess;
import dev.keiyaku.signin.PasswordResets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code expire-password-reset}. */
@Component
class ExpirePasswordReset implements JavaDelegate {

	private final PasswordResets resets;

	ExpirePasswordReset(PasswordResets resets) {
		this.resets = resets;
	}

	@Override
	public void execute(DelegateExecution execution) {
		boolean over = this.resets.expire(execution.getProcessBusinessKey());
		execution.setVariable(PasswordResetProcess.RESET_OVER, over);
	}

}
