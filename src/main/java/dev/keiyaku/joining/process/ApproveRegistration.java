package dev.keiyaku.joining.process;

import dev.keiyaku.joining.Registrations;
import dev.keiyaku.member.Digits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code approve-registration}: hands what the clerk entered to the company. */
@Component
class ApproveRegistration implements JavaDelegate {

	private final Registrations registrations;

	ApproveRegistration(Registrations registrations) {
		this.registrations = registrations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String buyerNumber = (String) execution.getVariable(MemberRegistration.BUYER_NUMBER);
		this.registrations.approve(execution.getProcessBusinessKey(),
				(buyerNumber == null || buyerNumber.isBlank()) ? null : Digits.of(buyerNumber));
		execution.removeVariable(MemberRegistration.BUYER_NUMBER);
	}

}
