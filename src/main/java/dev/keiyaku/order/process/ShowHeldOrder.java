package dev.keiyaku.order.process;

import java.util.List;
import java.util.Map;

import dev.keiyaku.order.OrderView;
import dev.keiyaku.payment.CreditResolution;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskFacts;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * What the order desk reads while the credit check of an order is on hold that began in
 * version 2.0 of {@code order-acceptance} or before: the order, and what can be done
 * about it.
 */
@Component
class ShowHeldOrder implements TaskListener {

	private final OrderView orders;

	private final Transactions transactions;

	private final TaskFacts facts;

	private final Texts texts;

	ShowHeldOrder(OrderView orders, Transactions transactions, TaskFacts facts, Texts texts) {
		this.orders = orders;
		this.transactions = transactions;
		this.facts = facts;
		this.texts = texts;
	}

	@Override
	public void notify(DelegateTask task) {
		this.facts.show(task, this.orders.of(task.getExecution().getProcessBusinessKey()));
		List<Map<String, String>> choices = this.transactions.resolutions(task.getExecution().getProcessBusinessKey())
			.stream()
			.map(this::choice)
			.toList();
		this.facts.show(task, "decisions", choices);
	}

	private Map<String, String> choice(CreditResolution resolution) {
		return Map.of("value", resolution.name(), "label", this.texts.of(resolution.messageKey()));
	}

}
