package dev.keiyaku.signin.process;

import dev.keiyaku.signin.ResetProcedure;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Carries each reset by an instance of {@code password-reset}. */
@Component
class PasswordResetProcedure implements ResetProcedure {

	private final RuntimeService runtime;

	PasswordResetProcedure(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@Override
	public void begin(String number) {
		this.runtime.startProcessInstanceByKey(PasswordResetProcess.KEY, number);
	}

	@Override
	public void used(String number) {
		this.runtime.createMessageCorrelation(PasswordResetProcess.PASSWORD_RESET_USED)
			.processInstanceBusinessKey(number)
			.correlateAllWithResult();
	}

}
