package dev.keiyaku.order.process;

import java.util.Map;

import dev.keiyaku.order.OrderView;
import dev.keiyaku.process.TaskFacts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** What the order desk reads on its tasks. */
@Component
class ShowOrder implements TaskListener {

	private final OrderView orders;

	private final TaskFacts facts;

	ShowOrder(OrderView orders, TaskFacts facts) {
		this.orders = orders;
		this.facts = facts;
	}

	@Override
	public void notify(DelegateTask task) {
		Map<String, Object> order = this.orders.forDesk(task.getExecution().getProcessBusinessKey());
		this.facts.show(task, "order", order);
		this.facts.name(task, (String) ((Map<?, ?>) order.get("company")).get("name"));
	}

}
