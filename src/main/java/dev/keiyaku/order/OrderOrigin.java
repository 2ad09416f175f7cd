package dev.keiyaku.order;

import java.util.List;

import dev.keiyaku.contract.ContractOrigin;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;

import org.springframework.stereotype.Component;

/** Contracts come from {@code order-acceptance}. */
@Component
class OrderOrigin implements ContractOrigin {

	private final Timelines timelines;

	OrderOrigin(Timelines timelines) {
		this.timelines = timelines;
	}

	@Override
	public List<Milestone> milestones(String orderNumber) {
		return this.timelines.of(OrderAcceptance.KEY, orderNumber);
	}

}
