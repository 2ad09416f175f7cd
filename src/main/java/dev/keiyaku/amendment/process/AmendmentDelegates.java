package dev.keiyaku.amendment.process;

import java.time.LocalDate;

import dev.keiyaku.amendment.AmendmentFulfilment;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.ContractCancellation;
import dev.keiyaku.amendment.ContractChange;
import dev.keiyaku.process.TaskEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The service tasks of {@code contract-change}, {@code contract-cancellation} and
 * {@code procedure-withdrawal}, each under its id.
 */
@Configuration(proxyBeanMethods = false)
class AmendmentDelegates {

	@Bean({ "acceptChange", "acceptCancellation" })
	JavaDelegate acceptAmendment(Amendments amendments) {
		return execution -> amendments.accept(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate declineChange(AmendmentFulfilment fulfilment) {
		return execution -> fulfilment.decline(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, ContractChange.DECLINE_REASON));
	}

	@Bean
	JavaDelegate declineCancellation(AmendmentFulfilment fulfilment) {
		return execution -> fulfilment.decline(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, ContractCancellation.DECLINE_REASON));
	}

	@Bean
	JavaDelegate requestDelivery(AmendmentFulfilment fulfilment) {
		return execution -> fulfilment.requestDelivery(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate callOffDelivery(AmendmentFulfilment fulfilment) {
		return execution -> fulfilment.callOffDelivery(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate recordArrangement(Amendments amendments) {
		return execution -> amendments.arrangeEnd(execution.getProcessBusinessKey(),
				LocalDate.parse(TaskEntry.take(execution, ContractCancellation.ARRANGED_END)));
	}

	@Bean({ "scheduleChange", "scheduleCancellation" })
	JavaDelegate scheduleAmendment(Amendments amendments) {
		return execution -> amendments.schedule(execution.getProcessBusinessKey());
	}

	@Bean({ "unscheduleChange", "unscheduleCancellation" })
	JavaDelegate unscheduleAmendment(Amendments amendments) {
		return execution -> amendments.unschedule(execution.getProcessBusinessKey());
	}

	@Bean({ "applyChange", "applyCancellation" })
	JavaDelegate applyAmendment(Amendments amendments) {
		return execution -> amendments.complete(execution.getProcessBusinessKey());
	}

	/** It goes by the procedure's number from here on. */
	@Bean
	JavaDelegate withdrawProcedure(Amendments amendments) {
		return execution -> {
			String number = TaskEntry.take(execution, ProcedureWithdrawal.PROCEDURE_NUMBER).strip();
			execution.setProcessBusinessKey(number);
			amendments.withdrawForCustomer(number, TaskEntry.take(execution, ProcedureWithdrawal.WITHDRAWAL_NOTE));
		};
	}

	@Bean
	JavaDelegate endUnstarted(Amendments amendments) {
		return execution -> amendments.endUnstarted(execution.getProcessBusinessKey());
	}

}
