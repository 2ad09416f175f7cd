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

	private final PartCredits credits;

	private final Processes processes;

	UnstartedParts(OrderRepository orders, PartCredits credits, Processes processes) {
		this.orders = orders;
		this.credits = credits;
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
			CancelledPart part = order.parts()
				.endUnstarted(contract.number(), contract.billingPeriod(), contract.startDate());
			this.credits.begin(part);
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
				: this.orders.findByNumber(contract.orderNumber())
					.flatMap((order) -> part(order, contract).map((part) -> unstarted(order, part)));
	}

	/**
	 * Of what had ended unstarted before orders kept that, nothing is known: staff have
	 * dealt with it.
	 */
	private static Optional<CancelledPart> part(Order order, Contract contract) {
		return order.parts()
			.cancelled(contract.number())
			.or(() -> contract.isEndedUnstarted() ? Optional.empty() : Optional
				.of(order.parts().part(contract.number(), contract.billingPeriod(), contract.startDate())));
	}

	private static Unstarted unstarted(Order order, CancelledPart part) {
		return new Unstarted(order.number(), outcome(order, part), part.total(), part.creditedOn());
	}

	private static Outcome outcome(Order order, CancelledPart part) {
		if (part.total() == 0) {
			return Outcome.FREE;
		}
		if (part.toCredit()) {
			return (part.creditedOn() != null) ? Outcome.CREDITED : Outcome.TO_CREDIT;
		}
		return order.parts().isAnythingLeftWithout(part) ? Outcome.TAKEN_OUT : Outcome.NOTHING_BILLED;
	}

}
