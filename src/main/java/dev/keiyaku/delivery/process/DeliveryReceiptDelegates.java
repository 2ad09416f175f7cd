package dev.keiyaku.delivery.process;

import java.time.LocalDate;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryReceipt;
import dev.keiyaku.process.TaskEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code delivery-receipt}, each under its id. */
@Configuration(proxyBeanMethods = false)
class DeliveryReceiptDelegates {

	@Bean
	JavaDelegate recordDelivery(Deliveries deliveries) {
		return execution -> deliveries.delivered(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, DeliveryReceipt.MAKER_ORDER_NUMBER),
				LocalDate.parse(TaskEntry.take(execution, DeliveryReceipt.DELIVERED_ON)),
				TaskEntry.take(execution, DeliveryReceipt.DELIVERY_NOTE));
	}

	@Bean
	JavaDelegate recordFollowUp(Deliveries deliveries) {
		return execution -> deliveries.followedUp(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, DeliveryReceipt.NOTE));
	}

	@Bean
	JavaDelegate recordReceipt(Deliveries deliveries) {
		return execution -> deliveries.received(execution.getProcessBusinessKey(),
				(Long) execution.getVariable(DeliveryReceipt.MEMBER_ID));
	}

	@Bean
	JavaDelegate recordReceiptByStaff(Deliveries deliveries) {
		return execution -> deliveries.receivedAsToldToStaff(execution.getProcessBusinessKey());
	}

}
