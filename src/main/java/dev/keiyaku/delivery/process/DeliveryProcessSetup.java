package dev.keiyaku.delivery.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryProcessSetup {

	@Bean
	ProcessVariables deliveryReceiptVariables() {
		return new ProcessVariables(DeliveryReceipt.KEY,
				Set.of(DeliveryReceipt.ORDER_NUMBER, DeliveryReceipt.MEMBER_ID, DeliveryReceipt.FOLLOW_UP_DECISION),
				Set.of(TaskDecision.FORMER));
	}

}
