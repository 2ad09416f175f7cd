package dev.keiyaku.order.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import dev.keiyaku.order.OrderBilling;
import dev.keiyaku.order.OrderBilling.Decided;
import dev.keiyaku.order.OrderBillingProcess;
import dev.keiyaku.order.PartCredit;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The service tasks of {@code order-billing} and {@code part-credit}, each under its id.
 */
@Configuration(proxyBeanMethods = false)
class OrderBillingDelegates {

	@Bean
	JavaDelegate decideOrderBilling(OrderBilling billing, Clock clock) {
		return execution -> {
			Decided decided = billing.decide(execution.getProcessBusinessKey());
			execution.setVariable(OrderBillingProcess.BILLING_STEP, decided.step().name());
			execution.setVariable(OrderBillingProcess.BILLING_AT,
					decided.lookAgainOn()
						.map(day -> Date.from(day.atStartOfDay(clock.getZone()).toInstant()))
						.orElse(null));
		};
	}

	/** The transaction that counts until the next one is planned. */
	@Bean
	JavaDelegate releaseFormer(Transactions transactions) {
		return execution -> {
			TaskEntry.take(execution, OrderBillingProcess.BILLING_NOTE);
			transactions.release(execution.getProcessBusinessKey());
		};
	}

	@Bean
	JavaDelegate planRest(OrderBilling billing) {
		return execution -> billing.planRest(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate billRestByHand(OrderBilling billing) {
		return execution -> billing.billByHand(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, OrderBillingProcess.BILLING_NOTE));
	}

	@Bean
	JavaDelegate recordCredit(OrderBilling billing) {
		return execution -> billing.credited(execution.getProcessBusinessKey(),
				LocalDate.parse(TaskEntry.take(execution, PartCredit.CREDITED_ON)),
				TaskEntry.take(execution, PartCredit.CREDIT_NOTE));
	}

}
