package dev.keiyaku.order;

import java.util.Optional;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.FirstBilling;
import dev.keiyaku.process.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an order's billing when contracts that it has opened end before they
 * start (store 4.2). The order's row says in what order that and the billing come.
 */
@Component
class UnstartedParts implements FirstBilling {

	private final OrderRepository orders;

	private final Processes processes;

	UnstartedParts(OrderRepository orders, Processes processes) {
		this.orders = orders;
		this.processes = processes;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(String orderNumber) {
		this.orders.lock(orderNumber);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void endedUnstarted(Contract contract) {
		this.orders.lock(contract.orderNumber()).ifPresent((order) -> {
			CancelledPart part = order.endUnstarted(contract.number(), contract.billingPeriod(), contract.startDate());
			if (part.toCredit() && part.total() > 0) {
				this.processes.begin(PartCredit.KEY, contract.number());
			}
			this.processes.goOnIfAwaited(OrderBillingProcess.PART_ENDED, order.number());
		});
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void settled(String orderNumber) {
		if (this.orders.lock(orderNumber).isPresent()) {
			this.processes.goOnIfAwaited(OrderBillingProcess.PARTS_SETTLED, orderNumber);
		}
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Unstarted> unstarted(Contract contract) {
		return contract.predecessorNumber().isPresent() ? Optional.empty()
				: this.orders.findByNumber(contract.orderNumber()).map((order) -> unstarted(order, contract));
	}

	private static Unstarted unstarted(Order order, Contract contract) {
		CancelledPart part = order.cancelledPart(contract.number())
			.orElseGet(() -> order.part(contract.number(), contract.billingPeriod(), contract.startDate()));
		return new Unstarted(order.number(), outcome(order, part), part.total(), part.creditedOn());
	}

	private static Outcome outcome(Order order, CancelledPart part) {
		if (part.total() == 0) {
			return Outcome.FREE;
		}
		if (part.toCredit()) {
			return (part.creditedOn() != null) ? Outcome.CREDITED : Outcome.TO_CREDIT;
		}
		return order.isAnythingLeftWithout(part) ? Outcome.TAKEN_OUT : Outcome.NOTHING_BILLED;
	}

}
