package dev.keiyaku.order.process;

import java.util.List;

import dev.keiyaku.order.OrderTask;
import dev.keiyaku.order.OrderView;
import dev.keiyaku.payment.CreditResolution;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskFacts;
import dev.keiyaku.process.TaskView;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * What the order desk reads while the credit check of an order is on hold that began in
 * version 2.0 of {@code order-acceptance} or before: the order, and what can be done
 * about it. The form has another view since then, so this one keeps its own name.
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
		String number = task.getExecution().getProcessBusinessKey();
		this.facts.show(task, new HeldOrderTask(this.orders.of(number).order(),
				this.transactions.resolutions(number).stream().map(this::choice).toList()));
	}

	private Choice choice(CreditResolution resolution) {
		return new Choice(resolution.name(), this.texts.of(resolution.messageKey()));
	}

	private record HeldOrderTask(OrderTask.Placed order, List<Choice> decisions) implements TaskView {

		@Override
		public String subject() {
			return this.order.parties().company().name();
		}

	}

	private record Choice(String value, String label) {
	}

}
