package dev.keiyaku.order.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderProcessSetup {

	@Bean
	ProcessVariables orderAcceptanceVariables() {
		return new ProcessVariables(OrderAcceptance.KEY,
				Set.of(OrderAcceptance.ORDER_NUMBER, OrderAcceptance.CREDIT_DECISION, OrderAcceptance.REVIEW,
						OrderAcceptance.ACCEPTANCE_DECISION, OrderAcceptance.CREDIT_RESOLUTION),
				Set.of(TaskDecision.FORMER));
	}

}
