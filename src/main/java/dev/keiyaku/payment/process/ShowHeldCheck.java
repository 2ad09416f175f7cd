package dev.keiyaku.payment.process;

import java.util.List;
import java.util.Map;

import dev.keiyaku.payment.CreditResolution;
import dev.keiyaku.payment.HeldCheck;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskFacts;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * What the order desk reads while a credit check is on hold: what it is for, and what can
 * be done about it.
 */
@Component
class ShowHeldCheck implements TaskListener {

	private final Transactions transactions;

	private final TaskFacts facts;

	private final Texts texts;

	ShowHeldCheck(Transactions transactions, TaskFacts facts, Texts texts) {
		this.transactions = transactions;
		this.facts = facts;
		this.texts = texts;
	}

	@Override
	public void notify(DelegateTask task) {
		String number = task.getExecution().getProcessBusinessKey();
		HeldCheck held = this.transactions.held(number);
		this.facts.show(task, "held", held);
		this.facts.name(task, held.company());
		this.facts.show(task, "decisions", choices(number));
	}

	private List<Map<String, String>> choices(String number) {
		return this.transactions.resolutions(number).stream().map(this::choice).toList();
	}

	private Map<String, String> choice(CreditResolution resolution) {
		return Map.of("value", resolution.name(), "label", this.texts.of(resolution.messageKey()));
	}

}
