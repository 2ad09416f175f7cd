package dev.keiyaku.joining.process;

import dev.keiyaku.joining.Registrations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code expire-registration}. */
@Component
class ExpireRegistration implements JavaDelegate {

	private final Registrations registrations;

	ExpireRegistration(Registrations registrations) {
		this.registrations = registrations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.registrations.expire(execution.getProcessBusinessKey());
	}

}
