package dev.keiyaku.order.process;

import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderProcedure;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Carries an order by an instance of {@code order-acceptance}. */
@Component
class OrderAcceptanceProcedure implements OrderProcedure {

	private final RuntimeService runtime;

	OrderAcceptanceProcedure(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@Override
	public void begin(Order order) {
		this.runtime.createProcessInstanceByKey(OrderAcceptance.KEY)
			.businessKey(order.number())
			.setVariable(OrderAcceptance.ORDER_NUMBER, order.number())
			.execute();
	}

	@Override
	public void cancelledByCustomer(Order order) {
		this.runtime.createMessageCorrelation(OrderAcceptance.ORDER_CANCELLED)
			.processInstanceBusinessKey(order.number())
			.correlate();
	}

}
