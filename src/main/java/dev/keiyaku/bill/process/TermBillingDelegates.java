package dev.keiyaku.bill.process;

import dev.keiyaku.bill.Bills;
import dev.keiyaku.bill.TermBilling;
import dev.keiyaku.bill.UnpaidContracts;
import dev.keiyaku.process.TaskEntry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code term-billing}, each under its id. */
@Configuration(proxyBeanMethods = false)
class TermBillingDelegates {

	@Bean
	JavaDelegate recordRefusal(Bills bills) {
		return execution -> bills.refused(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate askAgain(Bills bills) {
		return execution -> {
			note(execution);
			bills.askAgain(execution.getProcessBusinessKey());
		};
	}

	@Bean
	JavaDelegate billByHand(Bills bills) {
		return execution -> bills.billByHand(execution.getProcessBusinessKey(), note(execution));
	}

	@Bean
	JavaDelegate endUnpaidContract(UnpaidContracts contracts) {
		return execution -> {
			note(execution);
			contracts.end(execution.getProcessBusinessKey());
		};
	}

	@Bean
	JavaDelegate callOffBill(Bills bills) {
		return execution -> bills.callOff(execution.getProcessBusinessKey());
	}

	private static String note(DelegateExecution execution) {
		return TaskEntry.take(execution, TermBilling.BILLING_NOTE);
	}

}
