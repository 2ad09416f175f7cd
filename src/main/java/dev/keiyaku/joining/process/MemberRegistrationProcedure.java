package dev.keiyaku.joining.process;

import dev.keiyaku.joining.RegistrationProcedure;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Carries an application by an instance of {@code member-registration}. */
@Component
class MemberRegistrationProcedure implements RegistrationProcedure {

	private final RuntimeService runtime;

	MemberRegistrationProcedure(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@Override
	public void begin(String number, boolean addressTaken) {
		this.runtime.createProcessInstanceByKey(MemberRegistration.KEY)
			.businessKey(number)
			.setVariable(MemberRegistration.ADDRESS_TAKEN, addressTaken)
			.execute();
	}

	@Override
	public void identityConfirmed(String number) {
		this.runtime.createMessageCorrelation(MemberRegistration.IDENTITY_CONFIRMED)
			.processInstanceBusinessKey(number)
			.correlate();
	}

}
