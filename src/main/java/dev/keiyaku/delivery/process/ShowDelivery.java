package dev.keiyaku.delivery.process;

import java.util.Map;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryView;
import dev.keiyaku.process.TaskFacts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** What the delivery desk reads on its tasks. */
@Component
class ShowDelivery implements TaskListener {

	private final Deliveries deliveries;

	private final DeliveryView view;

	private final TaskFacts facts;

	ShowDelivery(Deliveries deliveries, DeliveryView view, TaskFacts facts) {
		this.deliveries = deliveries;
		this.view = view;
		this.facts = facts;
	}

	@Override
	public void notify(DelegateTask task) {
		String number = task.getExecution().getProcessBusinessKey();
		Map<String, Object> delivery = this.view.forDesk(this.deliveries.byNumber(number));
		this.facts.show(task, "delivery", delivery);
		this.facts.name(task, (String) ((Map<?, ?>) delivery.get("company")).get("name"));
	}

}
