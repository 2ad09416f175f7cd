package dev.keiyaku.order;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Notes of orders that they are billed, where a node of a former version had them billed
 * during a release: it does not know of that. Each start takes up what is left.
 */
@Component
class HandedOverOrders implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(HandedOverOrders.class);

	private final OrderRepository orders;

	private final OrderBilling billing;

	HandedOverOrders(OrderRepository orders, OrderBilling billing) {
		this.orders = orders;
		this.billing = billing;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<String> billed = this.orders.billedUnnoted();
		billed.forEach(this.billing::handedOver);
		if (!billed.isEmpty()) {
			log.info("orders noted as billed that a former version has billed: {}", billed.size());
		}
	}

}
