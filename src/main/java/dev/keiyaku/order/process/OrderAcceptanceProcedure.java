package dev.keiyaku.order.process;

import java.util.List;

import dev.keiyaku.contract.ContractOrigin;
import dev.keiyaku.order.NotAwaitedException;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderProcedure;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Carries an order by an instance of {@code order-acceptance}. */
@Component
class OrderAcceptanceProcedure implements OrderProcedure, ContractOrigin {

	private final RuntimeService runtime;

	private final Timelines timelines;

	OrderAcceptanceProcedure(RuntimeService runtime, Timelines timelines) {
		this.runtime = runtime;
		this.timelines = timelines;
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
		try {
			this.runtime.createMessageCorrelation(OrderAcceptance.ORDER_CANCELLED)
				.processInstanceBusinessKey(order.number())
				.correlate();
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new NotAwaitedException(order.number(), ex);
		}
	}

	@Override
	public List<Milestone> milestones(String orderNumber) {
		return this.timelines.of(OrderAcceptance.KEY, orderNumber);
	}

}
