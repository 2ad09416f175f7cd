package dev.keiyaku.joining.process;

import java.util.Optional;

import dev.keiyaku.joining.MemberRegistration;
import dev.keiyaku.joining.Registrations;
import dev.keiyaku.payment.BuyerNumbers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code approve-registration}: hands what the clerk entered to the company. */
@Component
class ApproveRegistration implements JavaDelegate {

	private final Registrations registrations;

	private final BuyerNumbers buyerNumbers;

	ApproveRegistration(Registrations registrations, BuyerNumbers buyerNumbers) {
		this.registrations = registrations;
		this.buyerNumbers = buyerNumbers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String buyerNumber = (String) execution.getVariable(MemberRegistration.BUYER_NUMBER);
		this.registrations.approve(execution.getProcessBusinessKey(),
				Optional.ofNullable(buyerNumber).flatMap(this.buyerNumbers::read).orElse(null));
		execution.removeVariable(MemberRegistration.BUYER_NUMBER);
	}

}
