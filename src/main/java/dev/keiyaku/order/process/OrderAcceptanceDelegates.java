package dev.keiyaku.order.process;

import dev.keiyaku.contract.Contracts;
import dev.keiyaku.order.Fulfilment;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderBilling;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.process.TaskEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code order-acceptance}, each under its id. */
@Configuration(proxyBeanMethods = false)
class OrderAcceptanceDelegates {

	@Bean
	JavaDelegate recordAcceptance(Fulfilment fulfilment) {
		return execution -> fulfilment.accept(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate prepareContractTerms(Contracts contracts) {
		return execution -> contracts.awaitStart(execution.getProcessBusinessKey());
	}

	/** Versions up to 3.1 do not wait for the first start: they bill next. */
	@Bean
	JavaDelegate startContractTerms(OrderBilling billing) {
		return execution -> billing.receivedAndBilled(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate cancelOrder(OrderCancellation cancellation) {
		return execution -> cancellation.byStore(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, OrderAcceptance.CANCELLATION_REASON));
	}

}
