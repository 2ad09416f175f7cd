package dev.keiyaku.joining.process;

import dev.keiyaku.joining.MemberRegistration;
import dev.keiyaku.joining.Registrations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code decline-registration}: hands what the clerk wrote to the application. */
@Component
class DeclineRegistration implements JavaDelegate {

	private final Registrations registrations;

	DeclineRegistration(Registrations registrations) {
		this.registrations = registrations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.registrations.decline(execution.getProcessBusinessKey(),
				(String) execution.getVariable(MemberRegistration.DECLINE_REASON));
		execution.removeVariable(MemberRegistration.DECLINE_REASON);
	}

}
