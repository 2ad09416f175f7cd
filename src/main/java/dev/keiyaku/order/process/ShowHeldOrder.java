package dev.keiyaku.order.process;

import java.util.List;
import java.util.Map;

import dev.keiyaku.order.CreditResolution;
import dev.keiyaku.order.OrderCredit;
import dev.keiyaku.process.TaskFacts;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * What the order desk reads while a credit check is on hold: the order, and what can be
 * done about it.
 */
@Component
class ShowHeldOrder implements TaskListener {

	private final ShowOrder order;

	private final OrderCredit credit;

	private final TaskFacts facts;

	private final Texts texts;

	ShowHeldOrder(ShowOrder order, OrderCredit credit, TaskFacts facts, Texts texts) {
		this.order = order;
		this.credit = credit;
		this.facts = facts;
		this.texts = texts;
	}

	@Override
	public void notify(DelegateTask task) {
		this.order.notify(task);
		List<Map<String, String>> choices = this.credit.resolutions(task.getExecution().getProcessBusinessKey())
			.stream()
			.map(this::choice)
			.toList();
		this.facts.show(task, "decisions", choices);
	}

	private Map<String, String> choice(CreditResolution resolution) {
		return Map.of("value", resolution.name(), "label", this.texts.of("order.credit-resolution." + resolution));
	}

}
